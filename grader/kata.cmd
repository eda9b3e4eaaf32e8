@echo off
rem The command `kata`. What must be done before it starts, the package grader.launch alone knows.
setlocal
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME:"=%\bin\java.exe"
if defined JAVA_HOME if not exist "%java%" goto nojava
set launcher="%~dp0src\main\java\grader\launch\Build.java"
if exist "%~dp0target\classes\grader\launch\Launcher.class" set launcher=-cp "%~dp0target\classes" grader.launch.Launcher
set flags=-Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
rem The dot behind the folder keeps its last backslash from taking the quote with it.
"%java%" %flags% %launcher% "%~dp0." %* 1>&2 2>nul
set code=%ERRORLEVEL%
if %code% equ 1 goto nojava
if %code% equ 9009 goto nojava
if not %code% equ 0 exit /b %code%
"%java%" "@%~dp0target\kata.args" %*
exit /b %ERRORLEVEL%

:nojava
echo kata: no JDK 17 or newer found: install one, or set JAVA_HOME to one 1>&2
exit /b 3
