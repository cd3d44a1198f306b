package rubezh.table.extract;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.table.SeizureListTable;
import rubezh.text.Language;
import rubezh.text.Messages;

/**
 * Column of a layout.
 *
 * <pre>{@code
 * LayoutColumn.of("items.amount", LayoutPart.UNIT).name() // items.amount.unit
 * }</pre>
 *
 * @param name name for programs
 * @param field path of the field, {@code line} for the number of the line; empty for a constant
 * @param part part of its value
 * @param headings headings by language; a language without one has that of the field
 * @param codes what stands for each code of the field; a code without an entry stays as it is
 * @param constant text in each row; empty for a column of a field
 */
public record LayoutColumn(
        String name,
        String field,
        LayoutPart part,
        Map<Language, String> headings,
        SortedMap<String, String> codes,
        String constant) {
    /** Path of the number of a line. */
    public static final String LINE = "line";

    private static final Map<Language, Set<String>> SHARED =
            Map.of(Language.RU, shared(Language.RU), Language.EN, shared(Language.EN));

    public LayoutColumn {
        headings = Map.copyOf(headings);
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /** Returns a column with the name and the headings of its field. */
    public static LayoutColumn of(String field, LayoutPart part) {
        return new LayoutColumn(
                defaultName(field, part), field, part, Map.of(), new TreeMap<>(), "");
    }

    /** Returns the name that a column has without one of its own. */
    static String defaultName(String field, LayoutPart part) {
        boolean whole = part == LayoutPart.VALUE || part == LayoutPart.CODE;
        return whole ? field : field + "." + part.word();
    }

    /** Returns the same column with other headings. */
    public LayoutColumn withHeadings(Map<Language, String> other) {
        return new LayoutColumn(name, field, part, other, codes, constant);
    }

    /** Returns the same column with another part of the field. */
    public LayoutColumn withPart(LayoutPart other) {
        boolean usual = name.equals(defaultName(field, part));
        return new LayoutColumn(
                usual ? defaultName(field, other) : name, field, other, headings, codes, constant);
    }

    /** Returns the same column with other codes. */
    public LayoutColumn withCodes(SortedMap<String, String> other) {
        return new LayoutColumn(name, field, part, headings, other, constant);
    }

    /** Returns whether it has the same text in each row. */
    public boolean isConstant() {
        return field.isEmpty();
    }

    /** Returns the field; empty for a constant and for the number of the line. */
    Optional<Field> shape() {
        return SeizureShape.SHAPE.field(field);
    }

    /** Returns the type of its values; {@code Object} for a constant and the number of the line. */
    public Class<?> type() {
        return shape().<Class<?>>map(Field::type).orElse(Object.class);
    }

    /** Returns the heading in a language. */
    public String heading(Messages messages) {
        @Nullable String own = headings.get(messages.language());
        return own == null ? usualHeading(messages) : own;
    }

    /** Returns the name of a field, with that of its list or section where another has it too. */
    private static String label(String field, Messages messages) {
        String label = messages.text("field." + field);
        Set<String> shared = SHARED.getOrDefault(messages.language(), Set.of());
        if (!shared.contains(label.toLowerCase(messages.language().locale()))) {
            return label;
        }
        Field shape = SeizureShape.SHAPE.field(field).orElseThrow();
        String of = Objects.requireNonNullElse(shape.lines(), shape.section());
        return messages.text("section." + of) + ": " + label;
    }

    /** Returns the names, in small letters, that more than one field has in a language. */
    private static Set<String> shared(Language language) {
        Messages messages = Messages.in(language);
        var once = new HashSet<String>();
        return SeizureListTable.fields().stream()
                .map(field -> messages.text("field." + field).toLowerCase(language.locale()))
                .filter(label -> !once.add(label))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the heading that the column has without one of its own. */
    public String usualHeading(Messages messages) {
        if (isConstant()) {
            return name;
        }
        if (field.equals(LINE)) {
            return messages.text("cli.list.line");
        }
        String of = label(field, messages);
        return switch (part) {
            case VALUE, CODE -> of;
            default -> messages.text("layout.heading." + part.word(), of);
        };
    }
}
