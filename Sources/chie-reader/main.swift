import Glibc

exit(ReaderProgram(arguments: Array(CommandLine.arguments.dropFirst())).run())
