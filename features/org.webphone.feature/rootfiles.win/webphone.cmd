@echo off
rem Starts Webphone:
rem   webphone                                          the window
rem   webphone demo [--headless] [--call-in SECONDS]    the same, signed in to an exchange inside the product
rem   webphone agent [options]                          a user agent without a window: JSON lines in and out
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"

rem Java 21 or newer: JAVA_HOME, the one beside the product, then the usual folders.
set "JAVA="
for %%J in ("%JAVA_HOME%" "%HERE%\jre") do if not defined JAVA call :try "%%~J"
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") do (
    if exist "%%~P" for /d %%J in ("%%~P\*") do if not defined JAVA call :try "%%~J"
)
if not defined JAVA (
    echo webphone: Java 21 or newer is needed and none was found. Install one, for example Temurin 25, or set JAVA_HOME to its folder. 1>&2
    exit /b 3
)

set "DATA=%APPDATA%\Webphone"
set "CONFIGURATION=%LOCALAPPDATA%\Webphone\configuration"
set "APPLICATION="
set "MODE="
if /i "%~1"=="build" goto source
if /i "%~1"=="test" goto source
if /i "%~1"=="agent" set "APPLICATION=org.webphone.agent.agent"
if /i "%~1"=="demo" (
    set "MODE=-demo"
    set "DATA=%APPDATA%\Webphone demo"
    for %%A in (%*) do if /i "%%~A"=="--headless" set "APPLICATION=org.webphone.agent.demo"
)
rem The rest of the line without the verb.
set "REST=%*"
if /i "%~1"=="agent" call set "REST=%%REST:*agent=%%"
if /i "%~1"=="demo" call set "REST=%%REST:*demo=%%"

for %%L in ("%HERE%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fL"
for /d %%F in ("%HERE%\plugins\com.formdev.flatlaf.fonts.inter_*") do set "FONTS=%%~fF\com\formdev\flatlaf\fonts\inter"
set "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true"

if defined APPLICATION (
    "%JAVA%\bin\java.exe" %OPTIONS% -Xms32m -Xmn16m -Dosgi.instance.area=@none "-Dosgi.configuration.area=%CONFIGURATION%-headless" "-Dwebphone.data=%TEMP%\webphone-agent-%RANDOM%%RANDOM%" -Dwebphone.data.temporary=true %WEBPHONE_JAVA_OPTIONS% -jar "%LAUNCHER%" -nosplash -application %APPLICATION% %REST%
    exit /b %ERRORLEVEL%
)

:start
"%JAVA%\bin\java.exe" %OPTIONS% -Xms32m -Xmn16m -Xmx1g -XX:+IgnoreUnrecognizedVMOptions -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:-ShrinkHeapInSteps -XX:MetaspaceSize=64m -XX:SweeperThreshold=50 "-Dosgi.instance.area=%DATA%\workspace" "-Dosgi.configuration.area=%CONFIGURATION%" "-Dwebphone.data=%DATA%" "-Dwebphone.log.dir=%DATA%\logs" -Dwebphone.log.console=WARN "-Dwebphone.fonts=%FONTS%" %WEBPHONE_JAVA_OPTIONS% -jar "%LAUNCHER%" -nosplash %MODE% %REST%
rem 23 and 24 are Equinox' wish to be started again, after an update for instance.
if %ERRORLEVEL%==23 goto start
if %ERRORLEVEL%==24 goto start
exit /b %ERRORLEVEL%

:source
echo webphone: '%~1' works in the source tree only; this is an installed product. 1>&2
exit /b 2

rem Takes the Java in folder %1 where it is new enough.
:try
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "usebackq tokens=2 delims==." %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do (
    for /f "delims=" %%M in ("%%~V") do call :newenough "%~1" %%~M
)
exit /b

:newenough
set "MAJOR=%~2"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ 21 set "JAVA=%~1"
exit /b
