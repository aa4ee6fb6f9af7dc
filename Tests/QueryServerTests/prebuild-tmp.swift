// prebuild
