import Glibc

exit(await ServerProgram(arguments: Array(CommandLine.arguments.dropFirst())).run())
