package rubezh.ui.seizure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.GoodsTerm.ExtraName;
import rubezh.domain.reference.ListName;
import rubezh.domain.reference.Reference;
import rubezh.domain.seizure.Extra;
import rubezh.text.Language;
import rubezh.ui.kit.form.Entry;
import rubezh.ui.kit.form.Format;

/**
 * Writes and reads the further fields of a category: {@code номер CAS: 108-24-7; тара: канистра}.
 * The names are a table; one may be typed by its beginning or code.
 */
record ExtrasFormat(Reference reference) implements Format<List<Extra>> {
    @Override
    public String write(List<Extra> value, Language language) {
        return String.join(
                "; ",
                value.stream().map(x -> name(x.name(), language) + ": " + x.value()).toList());
    }

    private String name(ExtraName name, Language language) {
        return reference
                .find(name)
                .map(entry -> entry.label(language == Language.RU))
                .orElse(name.code());
    }

    @Override
    public Entry read(String text, Language language) {
        var extras = new ArrayList<Extra>();
        for (String part : text.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            int colon = part.indexOf(':');
            Optional<CodeEntry> entry =
                    colon < 0 ? Optional.empty() : find(part.substring(0, colon));
            String value = colon < 0 ? "" : part.substring(colon + 1).strip();
            if (entry.isEmpty() || value.isEmpty() || value.length() > 200) {
                return new Entry.Bad(text, "editor.extras.bad", List.of());
            }
            extras.add(new Extra(ExtraName.of(entry.get().code()), value));
        }
        return new Entry.Read(List.copyOf(extras));
    }

    private Optional<CodeEntry> find(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        return reference.list(ListName.EXTRAS).entries().stream()
                .filter(entry ->
                        entry.code().toLowerCase(Locale.ROOT).equals(word)
                                || entry.ru().toLowerCase(Locale.ROOT).startsWith(word)
                                || entry.en().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst();
    }
}
