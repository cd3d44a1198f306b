package rubezh.app.diagnosis;

import module java.base;

import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;
import rubezh.report.pdf.FontCoverage;

/**
 * Check of the fonts: whether those of the program have the letters of the languages of its posts,
 * and whether the desktop has any, without which the window does not open on Linux.
 */
final class FontCheck {
    /** Letters of Russian, Kazakh, Kyrgyz, Tajik and Uzbek, the last in both scripts. */
    private static final SequencedMap<String, String> LETTERS = letters();

    private static final List<String> FONTS =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-SemiBold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-SemiBold.ttf",
                    "PTSans-Bold.ttf",
                    "PTSerif-Regular.ttf",
                    "PTSerif-Bold.ttf",
                    "PTSerif-Italic.ttf",
                    "PTSerif-BoldItalic.ttf");

    private static final List<String> FONT_FOLDERS =
            List.of("usr/share/fonts", "usr/local/share/fonts");
    private static final List<String> HOME_FOLDERS = List.of(".fonts", ".local/share/fonts");

    private final CheckedComputer computer;
    private final Function<String, Optional<InputStream>> files;

    /**
     * @param files opens a font of the program by its file name; empty if it is missing
     */
    FontCheck(CheckedComputer computer, Function<String, Optional<InputStream>> files) {
        this.computer = computer;
        this.files = files;
    }

    private static SequencedMap<String, String> letters() {
        var letters = new LinkedHashMap<String, String>();
        letters.put("ru", "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ«»№—");
        letters.put("kk", "ӘҒҚҢӨҰҮҺІ");
        letters.put("ky", "ҢӨҮ");
        letters.put("tg", "ҒӢҚӮҲҶ");
        letters.put("uz", "ЎҚҒҲABDEFGHIJKLMNOPQRSTUVXYZ’");
        return letters;
    }

    /** Returns the fonts of the program as resources. */
    static Optional<InputStream> resource(String name) {
        return Optional.ofNullable(FontCheck.class.getResourceAsStream("/rubezh/font/" + name));
    }

    List<CheckResult> run() {
        var results = new ArrayList<CheckResult>();
        FONTS.forEach(font -> check(font).ifPresent(results::add));
        if (results.isEmpty()) {
            results.add(result(CheckLevel.GOOD, "FNT-001", FONTS.size()));
        }
        if (computer.system().isLinux()) {
            results.add(desktop());
        }
        return results;
    }

    private Optional<CheckResult> check(String font) {
        try (InputStream in = files.apply(font).orElseThrow(() -> new NoSuchFileException(font))) {
            FontCoverage coverage = FontCoverage.of(in);
            Set<String> wanted = isOfNumbers(font) ? Set.of("ru") : LETTERS.keySet();
            String lacking =
                    LETTERS.entrySet().stream()
                            .filter(language -> wanted.contains(language.getKey()))
                            .filter(language -> !coverage.has(language.getValue()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(", "));
            return lacking.isEmpty()
                    ? Optional.empty()
                    : Optional.of(result(CheckLevel.FAULT, "FNT-002", font, lacking));
        } catch (IOException unreadable) {
            return Optional.of(result(CheckLevel.FAULT, "FNT-003", font));
        }
    }

    /** The font of even width shows numbers, codes and plates, no names. */
    private static boolean isOfNumbers(String font) {
        return font.startsWith("JetBrains");
    }

    private CheckResult desktop() {
        Path root = computer.system().root();
        boolean configured = Files.isRegularFile(root.resolve("etc/fonts/fonts.conf"));
        boolean anyFont =
                Stream.concat(
                                FONT_FOLDERS.stream().map(root::resolve),
                                HOME_FOLDERS.stream().map(computer.system().home()::resolve))
                        .anyMatch(FontCheck::hasFont);
        if (!configured) {
            return result(CheckLevel.WARNING, "FNT-005");
        }
        return anyFont ? result(CheckLevel.GOOD, "FNT-004") : result(CheckLevel.WARNING, "FNT-006");
    }

    private static boolean hasFont(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().matches(".*\\.(ttf|otf|ttc|pfb)"));
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private static CheckResult result(CheckLevel level, String code, Object... arguments) {
        return CheckResult.of(CheckArea.FONT, level, code, arguments);
    }
}
