@echo off
rem Windows：双击打开菜单；也可以在命令行里写 编辑 check、编辑 import 来件.docx。
rem 第一次运行时在 .venv 里安装程序包；有 wheelhouse 目录时不用网络。
chcp 65001 >nul
setlocal
cd /d "%~dp0"
set PYTHONUTF8=1
set NO_MKDOCS_2_WARNING=1
set PY=.venv\Scripts\python.exe
if exist "%PY%" goto ready
echo 第一次运行，正在安装……
py -3 -m venv .venv 2>nul || python -m venv .venv
if errorlevel 1 goto nopython
if exist wheelhouse (
  "%PY%" -m pip install --quiet --disable-pip-version-check --no-index --find-links wheelhouse --require-hashes -r requirements.lock
) else (
  "%PY%" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
)
if errorlevel 1 goto noinstall
"%PY%" -m macros schemas
:ready
if not "%~1"=="" (
  "%PY%" -m macros %*
  exit /b
)
:menu
echo.
echo   1 核对数据   2 预览网站   3 读入一件规定   4 生成网站   5 填表改数据   0 退出
set CHOICE=
set /p CHOICE=请输入数字，回车：
if "%CHOICE%"=="1" "%PY%" -m macros check
if "%CHOICE%"=="2" "%PY%" -m macros serve
if "%CHOICE%"=="3" goto bring
if "%CHOICE%"=="4" "%PY%" -m macros build
if "%CHOICE%"=="5" "%PY%" -m macros edit
if "%CHOICE%"=="0" exit /b
goto menu
:bring
set FILE=
set /p FILE=把文件拖到这里，回车：
set FILE=%FILE:"=%
if not "%FILE%"=="" "%PY%" -m macros import "%FILE%"
goto menu
:nopython
echo 没有找到 Python。请安装 3.11 或更高的 Python，安装时勾选“Add python.exe to PATH”，再运行一次。
pause
exit /b 1
:noinstall
rmdir /s /q .venv
echo 程序包没有装成。没有网络时，把管理员给的 wheelhouse 目录放在这里，再运行一次。
pause
exit /b 1
