@echo off
rem Runs Maven: mvnw starts EchoLab, mvnw verify builds and tests it.
rem Takes an installed Maven of 3.8.7 or newer, else the one pinned in .mvn\wrapper\maven-wrapper.properties.
setlocal EnableExtensions DisableDelayedExpansion
cd /d "%~dp0" || exit /b 1

set "JDK="
for /d %%d in ("%JAVA_HOME%" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%ProgramFiles%\Amazon Corretto\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\temurin25-jdk\current") do call :consider "%%~d"
if not defined JDK for /f "delims=" %%j in ('where java 2^>nul') do call :consider "%%~dpj.."
if not defined JDK (
    echo EchoLab needs a JDK 25 or newer, and none was found: install Temurin 25 from https://adoptium.net, or with a package manager:>&2
    echo winget install EclipseAdoptium.Temurin.25.JDK; or set JAVA_HOME>&2
    exit /b 1
)
set "JAVA_HOME=%JDK%"
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djansi.noreset=true %MAVEN_OPTS%"

set "MVN="
for /f "delims=" %%m in ('where mvn.cmd 2^>nul') do call :consider_maven "%%m"
if not defined MVN call :fetch_maven || exit /b 1

call :runs_application %*
if errorlevel 1 (
    call "%MVN%" %*
    exit /b
)

rem The screen belongs to the application: what Maven has to say goes to a file, and only its errors are shown.
if not exist target\classes echo First start: fetching libraries and compiling, which may take minutes.>&2
if not exist target mkdir target
call "%MVN%" -B -l target\mvnw.log %*
set "STATUS=%ERRORLEVEL%"
if %STATUS% equ 0 exit /b 0
set "APPLICATION="
for /f "tokens=4 delims=()" %%v in ('findstr /c:"(Exit value: " target\mvnw.log') do call :exit_value %%v
if defined APPLICATION exit /b %APPLICATION%
findstr /b /c:"[ERROR] " target\mvnw.log >&2
exit /b %STATUS%

rem Takes the first folder that is a JDK 25 or newer; a JDK says its version in its file "release".
:consider
if defined JDK exit /b
if not exist "%~1\bin\javac.exe" exit /b
findstr /b /r /c:"JAVA_VERSION=.2[5-9]" /c:"JAVA_VERSION=.[3-9][0-9]" "%~1\release" >nul 2>&1 && set "JDK=%~f1"
exit /b

:consider_maven
if defined MVN exit /b
for /f "tokens=3" %%v in ('call "%~1" -v 2^>nul ^| findstr /c:"Apache Maven"') do for /f "tokens=1-3 delims=.-" %%a in ("%%v") do call :new_enough %%a %%b %%c && set "MVN=%~1"
exit /b

rem Whether %1.%2.%3 is at least 3.8.7.
:new_enough
if %1 gtr 3 exit /b 0
if %1 lss 3 exit /b 1
if %2 gtr 8 exit /b 0
if %2 lss 8 exit /b 1
if %3 geq 7 exit /b 0
exit /b 1

:fetch_maven
for /f "usebackq eol=# tokens=1,2 delims==" %%a in (".mvn\wrapper\maven-wrapper.properties") do set "PINNED_%%a=%%b"
set "CACHE=%USERPROFILE%\.m2\wrapper"
set "MVN=%CACHE%\apache-maven-%PINNED_version%\bin\mvn.cmd"
if exist "%MVN%" exit /b 0
echo Fetching Maven %PINNED_version% (9 MB), once.>&2
where curl.exe >nul 2>&1 && where tar.exe >nul 2>&1 || (
    echo Maven %PINNED_version% is to be fetched, but curl or tar is missing: install Maven 3.8.7 or newer.>&2
    exit /b 1
)
set "NEW=%CACHE%\new.%RANDOM%"
mkdir "%NEW%" || exit /b 1
set "URL=https://archive.apache.org/dist/maven/maven-3/%PINNED_version%/binaries/apache-maven-%PINNED_version%-bin.tar.gz"
curl.exe -fsL --retry 2 --connect-timeout 20 -o "%NEW%\maven.tar.gz" "%URL%" || (
    echo Maven %PINNED_version% could not be fetched from %URL%: check the network, or install Maven 3.8.7 or newer.>&2
    rmdir /s /q "%NEW%"
    exit /b 1
)
certutil -hashfile "%NEW%\maven.tar.gz" SHA512 | findstr /i /x "%PINNED_sha512%" >nul || (
    echo The Maven %PINNED_version% that was fetched has a wrong checksum and was thrown away: try again on a network that you trust.>&2
    rmdir /s /q "%NEW%"
    exit /b 1
)
tar.exe -xzf "%NEW%\maven.tar.gz" -C "%NEW%" && move "%NEW%\apache-maven-%PINNED_version%" "%CACHE%" >nul
rmdir /s /q "%NEW%"
if exist "%MVN%" exit /b 0
echo Maven %PINNED_version% could not be unpacked into %CACHE%: is there room?>&2
exit /b 1

rem Whether there is nothing but -Dargs="...", so that Maven will run the application. To cmd, = ends an argument as a space does.
:runs_application
if "%~1"=="" exit /b 0
if "%~1"=="-Dargs" if "%~3"=="" exit /b 0
exit /b 1

rem Called with the words: Exit value: STATUS
:exit_value
if "%~1"=="Exit" if "%~2"=="value:" set "APPLICATION=%~3"
exit /b
