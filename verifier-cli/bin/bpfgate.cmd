@echo off
rem Runs bpfgate from a clone on Windows; builds it on first use. After changes: delete verifier-cli\target\app\built.
setlocal
set "ROOT=%~dp0..\.."
set "APP=%ROOT%\verifier-cli\target\app"
set "RUN=java"
if defined JAVA_HOME set "RUN=%JAVA_HOME%\bin\java"
if defined BPFGATE_JAVA set "RUN=%BPFGATE_JAVA%"
if exist "%APP%\built" goto start
echo bpfgate: building (the first run only) ... 1>&2
call mvn -q -B -Dquick -Dmaven.test.skip=true -f "%ROOT%\pom.xml" -pl verifier-cli -am package 1>&2
if errorlevel 1 exit /b 70
copy /y "%ROOT%\verifier-cli\target\verifier-cli-*.jar" "%APP%\lib\" > nul
echo built> "%APP%\built"
"%RUN%" -XX:ArchiveClassesAtExit="%APP%\classes.jsa" -Xlog:disable -cp "%APP%\lib\*" dev.bpfgate.cli.Main --help > nul 2>&1
:start
"%RUN%" -XX:SharedArchiveFile="%APP%\classes.jsa" -Xshare:auto -Xlog:disable -XX:+UseSerialGC %BPFGATE_JAVA_OPTS% -cp "%APP%\lib\*" dev.bpfgate.cli.Main %*
exit /b %errorlevel%
