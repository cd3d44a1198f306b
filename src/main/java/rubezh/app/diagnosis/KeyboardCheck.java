package rubezh.app.diagnosis;

import module java.base;

import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;

/**
 * Check for a keyboard layout with Russian letters, as far as files of the operating system tell:
 * those of Linux do; Windows and GNOME keep it where only they can read it.
 */
final class KeyboardCheck {
    /** Layouts with the letters of Russian, by their names in X11. */
    private static final Set<String> CYRILLIC =
            Set.of("ru", "kg", "kz", "tj", "uz", "by", "ua", "mn");

    private static final List<String> OF_COMPUTER =
            List.of(
                    "etc/default/keyboard",
                    "etc/X11/xorg.conf.d/00-keyboard.conf",
                    "etc/vconsole.conf");
    private static final List<String> OF_USER =
            List.of(
                    ".config/kxkbrc",
                    ".config/xfce4/xfconf/xfce-perchannel-xml/keyboard-layout.xml");

    /** Names of layouts, as each of the files writes them: separated by commas. */
    private static final Pattern LAYOUTS =
            Pattern.compile(
                    "(?m)^\\s*(?:XKBLAYOUT=|LayoutList=|KEYMAP=|Option\\s+\"XkbLayout\"\\s+"
                            + "|<property name=\"XkbLayout\".*value=)\"?([a-z,()]+)");

    private final CheckedComputer computer;

    KeyboardCheck(CheckedComputer computer) {
        this.computer = computer;
    }

    List<CheckResult> run() {
        List<String> layouts =
                Stream.concat(
                                OF_COMPUTER.stream().map(computer.system().root()::resolve),
                                OF_USER.stream().map(computer.system().home()::resolve))
                        .flatMap(file -> layouts(computer.system().text(file)))
                        .distinct()
                        .toList();
        if (layouts.isEmpty()) {
            return List.of(result(CheckLevel.NOTE, "KBD-003"));
        }
        boolean russian = layouts.stream().anyMatch(CYRILLIC::contains);
        return List.of(
                result(
                        russian ? CheckLevel.GOOD : CheckLevel.WARNING,
                        russian ? "KBD-001" : "KBD-002",
                        String.join(", ", layouts)));
    }

    private static Stream<String> layouts(String file) {
        return LAYOUTS.matcher(file)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(",")))
                .map(layout -> layout.replaceFirst("\\(.*", ""))
                .filter(layout -> !layout.isEmpty());
    }

    private static CheckResult result(CheckLevel level, String code, Object... arguments) {
        return CheckResult.of(CheckArea.KEYBOARD, level, code, arguments);
    }
}
