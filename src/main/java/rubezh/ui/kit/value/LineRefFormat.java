package rubezh.ui.kit.value;

import module java.base;

import rubezh.domain.seizure.evidence.LineRef;
import rubezh.text.Language;

/**
 * Format of references to lines of another list by their numbers: {@code 1}, {@code 1, 3}.
 *
 * @param lines ids of the lines in order
 * @param labels label of a line, for the summary
 */
public record LineRefFormat(Supplier<List<UUID>> lines, Function<UUID, String> labels)
        implements ValueFormat<List<LineRef>> {
    @Override
    public String format(List<LineRef> value, Language language) {
        var numbers = new ArrayList<String>();
        for (LineRef ref : value) {
            int index = lines.get().indexOf(ref.id());
            numbers.add(index < 0 ? "?" : String.valueOf(index + 1));
        }
        return String.join(", ", numbers);
    }

    @Override
    public FieldEntry parse(String text, Language language) {
        List<UUID> all = lines.get();
        var refs = new ArrayList<LineRef>();
        for (String part : text.strip().split("[,;\\s]+")) {
            if (!part.matches("[0-9]{1,3}")
                    || Integer.parseInt(part) < 1
                    || Integer.parseInt(part) > all.size()) {
                return BasicFormats.invalid(text, "kit.field.line");
            }
            refs.add(new LineRef(all.get(Integer.parseInt(part) - 1)));
        }
        return new FieldEntry.Valid(refs.stream().distinct().toList());
    }

    @Override
    public String summary(List<LineRef> value, Language language) {
        return String.join("; ", value.stream().map(ref -> labels.apply(ref.id())).toList());
    }

    /** Returns the format of a field with a single reference. */
    public ValueFormat<LineRef> single() {
        LineRefFormat many = this;
        return new ValueFormat<>() {
            @Override
            public String format(LineRef value, Language language) {
                return many.format(List.of(value), language);
            }

            @Override
            public FieldEntry parse(String text, Language language) {
                FieldEntry fieldEntry = many.parse(text, language);
                return fieldEntry instanceof FieldEntry.Valid(Object value)
                                && value instanceof List<?> refs
                        ? refs.size() == 1
                                ? new FieldEntry.Valid(refs.getFirst())
                                : BasicFormats.invalid(text, "kit.field.line")
                        : fieldEntry;
            }

            @Override
            public String summary(LineRef value, Language language) {
                return many.summary(List.of(value), language);
            }
        };
    }
}
