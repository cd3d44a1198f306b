package rubezh.ui.table;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.seizure.FieldPath;
import rubezh.format.DomainFormat;
import rubezh.table.mapping.MappingEdit;
import rubezh.table.mapping.MappingGuess;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.UnitRule;
import rubezh.table.mapping.TableMapping.ValueRule;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.value.Option;
import rubezh.ui.kit.value.Options;

/** Words for what becomes of a column, in the current language. */
final class MappingWords {
    private final LiveLabels labels;
    private final DomainFormat ru;
    private final DomainFormat en;

    MappingWords(LiveLabels labels) {
        this.labels = labels;
        this.ru = DomainFormat.onScreen(Messages.in(Language.RU), labels.reference());
        this.en = DomainFormat.onScreen(Messages.in(Language.EN), labels.reference());
    }

    LiveLabels labels() {
        return labels;
    }

    Messages messages() {
        return labels.format().messages();
    }

    /** Returns the label of a field. */
    String field(FieldPath path) {
        return labels.format().field(path.path());
    }

    /** Returns all fields that a mapping can set; each is found by its section too. */
    Options fields() {
        return new Options(MappingEdit.fields().stream().map(this::option).toList());
    }

    private Option option(FieldPath path) {
        return new Option(
                path, "", label(ru, path), label(en, path), List.of(path.path(), path.name()));
    }

    private static String label(DomainFormat format, FieldPath path) {
        String section = path.path().replaceFirst("\\..*", "");
        return format.section(section) + ": " + format.field(path.path());
    }

    /** Returns the codes of a list by their names. */
    Options codes(CodeListId list) {
        return Options.of(labels.reference().list(list).entries(), code -> code);
    }

    /** Returns the label of a code of the field of a rule; the text where it takes no codes. */
    String code(FieldPath field, String code) {
        return MappingGuess.list(field).map(list -> labels.format().label(list, code)).orElse(code);
    }

    /** Returns the word for a reason why a value is absent. */
    String absence(String code) {
        return labels.format().label(CodeListId.ABSENCES, code);
    }

    /** Returns how a column is taken: as it is, by a table of meanings, with a unit. */
    String how(MappedColumn column) {
        ValueRule rule = column.value().orElse(null);
        String key = column.key() ? " · " + messages().text("tables.how.key") : "";
        if (rule == null) {
            return column.key() ? messages().text("tables.how.key") : "";
        }
        return how(column, rule) + key;
    }

    private String how(MappedColumn column, ValueRule rule) {
        Messages m = messages();
        if (rule.constant() != null) {
            FieldPath to = column.rule().map(FieldRule::to).orElseThrow();
            return m.text("tables.how.constant", code(to, rule.constant()));
        }
        if (rule.from().size() > 1) {
            return String.join(" + ", rule.from());
        }
        if (rule.values() != null) {
            return m.text("tables.how.values", column.texts());
        }
        if (rule.date() != null) {
            return m.text("tables.how.date", pattern(rule.date().pattern()));
        }
        UnitRule unit = rule.unit();
        return unit == null ? m.text("tables.how.column") : unit(unit);
    }

    private String unit(UnitRule unit) {
        Messages m = messages();
        if (unit.column() != null) {
            return m.text("tables.how.unit-column", unit.column());
        }
        return unit.constant() == null
                ? m.text("tables.how.unit-cell")
                : m.text("tables.how.unit", m.text("common.unit." + unit.constant()));
    }

    /** Returns a pattern of times as people write it: ДД.ММ.ГГГГ. */
    String pattern(String pattern) {
        var words = new StringBuilder();
        boolean quoted = false;
        for (char letter : pattern.toCharArray()) {
            if (letter == '\'') {
                quoted = !quoted;
            } else {
                words.append(quoted ? String.valueOf(letter) : letter(letter));
            }
        }
        return words.toString();
    }

    private String letter(char letter) {
        return switch (letter) {
            case 'u', 'y' -> messages().text("tables.pattern.year");
            case 'M' -> messages().text("tables.pattern.month");
            case 'd' -> messages().text("tables.pattern.day");
            case 'H' -> messages().text("tables.pattern.hour");
            case 'm' -> messages().text("tables.pattern.minute");
            case 's' -> messages().text("tables.pattern.second");
            default -> String.valueOf(letter);
        };
    }

    /**
     * Returns the day that a text is by a pattern, with the name of its month; else the pattern.
     */
    String day(String text, String pattern) {
        Language language = messages().language();
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ofPattern(pattern, language.locale()).parse(text);
            return DateTimeFormatter.ofPattern("d MMMM", language.locale()).format(read);
        } catch (DateTimeException _) {
            return pattern(pattern);
        }
    }

    /** Returns how far a column is settled. */
    String state(MappedColumn column) {
        String key = "tables.state." + column.state();
        return messages().text(key, column.open());
    }

    /** Returns the pattern of the first time that a mapping reads; null if it reads none. */
    static @Nullable String firstPattern(MappingDraft draft) {
        return draft.mapping().rules().stream()
                .flatMap(rule -> rule.first().stream())
                .filter(one -> one.date() != null)
                .map(one -> Objects.requireNonNull(one.date()).pattern())
                .findFirst()
                .orElse(null);
    }
}
