package rubezh.cli.output;

import module java.base;

import rubezh.security.Fingerprint;
import rubezh.security.Installation;
import rubezh.text.Language;

/** Key of an installation as text and as JSON: words in both languages and digits. */
public final class KeyCard {
    private static final List<Boolean> ALIGNMENT = List.of(true, false, false);

    private final ConsoleOutput output;

    public KeyCard(ConsoleOutput consoleOutput) {
        this.output = consoleOutput;
    }

    /** Prints the card; the words of the language of the output come first. */
    public void print(Installation installation) {
        Language language = output.messages().language();
        List<String> words = words(installation, language);
        List<String> others = words(installation, language.other());
        String station = output.messages().text("cli.key.station", installation.station());
        var table = new TextTable(List.of("", station, ""), ALIGNMENT);
        IntStream.range(0, words.size())
                .forEach(i -> table.row(List.of("" + (i + 1), words.get(i), others.get(i))));
        table.lines().forEach(output::printLine);
        String digits = installation.fingerprint().grouped();
        output.printLine(output.messages().text("cli.key.digits", digits));
    }

    private static List<String> words(Installation installation, Language language) {
        return installation.fingerprint().words().in(language);
    }

    /** Returns the members of an installation. */
    public static Map<String, Object> tree(Installation installation) {
        var members = new LinkedHashMap<String, Object>(tree(installation.fingerprint()));
        members.put("station", installation.station());
        members.put("replica", installation.replica().toString());
        return members;
    }

    /** Returns the digits of a key and its words in both languages. */
    public static Map<String, Object> tree(Fingerprint key) {
        var words = Map.of("en", key.words().in(Language.EN), "ru", key.words().in(Language.RU));
        return Map.of("fingerprint", key.hex(), "words", words);
    }
}
