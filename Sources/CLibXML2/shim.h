// libxml2 without its ICU types: Foundation carries other definitions of the same names.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

// `xmlFree` is a macro over a function pointer, which Swift cannot call.
static inline void chie_xml_free(void *memory) { xmlFree(memory); }
