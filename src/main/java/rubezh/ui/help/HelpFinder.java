package rubezh.ui.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import rubezh.text.BlankCharacters;
import rubezh.text.Language;
import rubezh.ui.kit.Finder;
import rubezh.ui.kit.NameSearch;
import rubezh.ui.kit.look.UiText;

/**
 * Finder of sections of the manual for the command palette: those that have all words typed, with
 * the words in their heading first.
 *
 * @param onOpen opens the section
 */
record HelpFinder(UiText texts, Consumer<HelpSection> onOpen) implements Finder {
    @Override
    public String groupKey() {
        return "shell.palette.help";
    }

    @Override
    public char prefix() {
        return '?';
    }

    @Override
    public List<Result> find(String typed, int limit) {
        if (BlankCharacters.isBlank(typed)) {
            return List.of();
        }
        List<String> words = List.of(NameSearch.fold(typed).split(" +"));
        Language language = texts.language().get();
        return sections(language).stream()
                .filter(section -> hasAll(section.text(), words))
                .sorted(Comparator.comparing(section -> !hasAll(section.heading(), words)))
                .limit(limit)
                .map(section -> result(section, language))
                .toList();
    }

    private static List<HelpSection> sections(Language language) {
        var sections = new ArrayList<HelpSection>();
        for (HelpTopic topic : HelpTopic.values()) {
            sections.addAll(HelpSection.of(topic, language));
        }
        return sections;
    }

    private static boolean hasAll(String text, List<String> words) {
        String folded = NameSearch.fold(text);
        return words.stream().allMatch(folded::contains);
    }

    private Result result(HelpSection section, Language language) {
        String page = section.topic().title(language);
        return new Result(
                Feather.HELP_CIRCLE,
                "",
                section.heading(),
                section.heading().equals(page) ? "" : page,
                null,
                () -> onOpen.accept(section));
    }
}
