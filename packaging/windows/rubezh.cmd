@echo off
rem Starts Rubezh from an unpacked build: needs Java 25, nothing else. Not yet run on Windows.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%HOME_DIR%\runtime\bin\java.exe" set "JAVA=%HOME_DIR%\runtime\bin\java.exe"
set "CACHE="
if exist "%HOME_DIR%\lib\rubezh.aot" set CACHE="-XX:AOTCache=%HOME_DIR%\lib\rubezh.aot" -Xlog:aot=off -Xlog:cds=off
"%JAVA%" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -XX:-ShrinkHeapInSteps -XX:MetaspaceSize=96m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:-HeapDumpOnOutOfMemoryError %CACHE% %RUBEZH_JAVA_OPTS% -jar "%HOME_DIR%\lib\rubezh.jar" %*
