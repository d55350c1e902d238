@echo off
rem Found on PATH, this counts as azure-native's plugin; it starts hubguard's stand-in, which contacts no Azure.
node "%~dp0..\start.mjs" %*
