package rubezh.ui.seizure.review;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ITEMS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Quantity;
import rubezh.domain.seizure.Seizure;
import rubezh.format.DomainFormat;
import rubezh.narrative.TextDiff;
import rubezh.narrative.TextDiff.Kind;
import rubezh.narrative.TextDiff.TextPart;
import rubezh.register.FieldChange;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.shape.RecordShape;
import rubezh.table.LineNames;
import rubezh.table.PlainValueFormat;
import rubezh.text.InvisibleCharacters;

/**
 * Format of the changes from one seizure to another, in the order of the layout. Lines are matched
 * by their ids; an added or removed one is one change.
 */
public final class ChangeFormat {
    /** Words kept on each side of a changed word of a long text; the others are left out. */
    private static final int CONTEXT = 3;

    /** Length from which a text is compared word by word. */
    private static final int LONG_TEXT = 40;

    private final RecordShape<Seizure> shape;
    private final DomainFormat format;
    private final PlainValueFormat oldValues;
    private final PlainValueFormat newValues;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<UUID, Integer> oldLines = new HashMap<>();
    private final Map<UUID, Integer> newLines = new HashMap<>();

    public ChangeFormat(
            RecordShape<Seizure> shape, Seizure before, Seizure after, DomainFormat format) {
        this.shape = shape;
        this.format = format;
        this.oldValues = new PlainValueFormat(LineNames.of(before), format);
        this.newValues = new PlainValueFormat(LineNames.of(after), format);
        List<Field> fields = shape.fields();
        for (int i = 0; i < fields.size(); i++) {
            positions.putIfAbsent(fields.get(i).path(), i);
            String list = fields.get(i).lines();
            if (list != null && positions.putIfAbsent(list, i) == null) {
                number(shape.lines(before, list), oldLines);
                number(shape.lines(after, list), newLines);
            }
        }
    }

    private static void number(List<Record> lines, Map<UUID, Integer> into) {
        for (int i = 0; i < lines.size(); i++) {
            into.put(RecordShape.lineId(lines.get(i)), i + 1);
        }
    }

    /** Returns whether a change is shown: the status and places in a list follow from others. */
    static boolean isShown(FieldChange change) {
        return !change.pointer().equals(HEADER_STATUS.pointer())
                && !change.pointer().endsWith("/pos");
    }

    /** Formats changes, sorted by the place of the field on the layout. */
    List<ChangeLine> lines(List<FieldChange> changes) {
        var added = new LinkedHashMap<String, List<FieldChange>>();
        var lines = new ArrayList<ChangeLine>();
        for (FieldChange change : changes.stream().filter(ChangeFormat::isShown).toList()) {
            Optional<UUID> id = Pointer.lineId(change.pointer());
            if (id.isPresent() && !oldLines.containsKey(id.get())) {
                added.computeIfAbsent(linePointer(change, id.get()), _ -> new ArrayList<>())
                        .add(change);
            } else {
                lines.add(line(change));
            }
        }
        added.forEach((pointer, fields) -> lines.add(addedLine(pointer, fields)));
        lines.sort(Comparator.comparing(ChangeLine::pointer, this::compare));
        return lines;
    }

    private static String linePointer(FieldChange change, UUID id) {
        int end = change.pointer().indexOf(id.toString()) + id.toString().length();
        return change.pointer().substring(0, end);
    }

    /** Compares pointers by the place of their fields on the layout. */
    public int compare(String one, String other) {
        int byLine =
                list(one).equals(list(other)) && !list(one).isEmpty()
                        ? Integer.compare(number(one), number(other))
                        : 0;
        return byLine != 0 ? byLine : Integer.compare(position(one), position(other));
    }

    private int position(String pointer) {
        return positions.getOrDefault(Pointer.of(pointer).fieldPath(), Integer.MAX_VALUE);
    }

    /** Returns the path of the list that a pointer leads into; empty outside lists. */
    private static String list(String pointer) {
        return Pointer.lineId(pointer)
                .map(id -> pointer.substring(0, pointer.indexOf("/" + id)))
                .map(list -> Pointer.of(list).fieldPath())
                .orElse("");
    }

    private int number(String pointer) {
        UUID id = Pointer.lineId(pointer).orElseThrow();
        return Optional.ofNullable(newLines.get(id)).orElseGet(() -> oldLines.getOrDefault(id, 0));
    }

    private ChangeLine line(FieldChange change) {
        Object old = change.oldValue();
        Object now = change.newValue();
        String before = old == null ? "" : text(oldValues, change.pointer(), old);
        String after = now == null ? "" : text(newValues, change.pointer(), now);
        ChangeLine.Sign sign =
                old == null
                        ? ChangeLine.Sign.ADDED
                        : now == null ? ChangeLine.Sign.REMOVED : ChangeLine.Sign.CHANGED;
        boolean words = isCompared(before, after);
        return new ChangeLine(
                change.pointer(),
                sign,
                label(change.pointer()),
                words ? shortened(TextDiff.between(before, after)) : whole(before, after),
                difference(change.pointer(), old, now));
    }

    private ChangeLine addedLine(String pointer, List<FieldChange> fields) {
        String text =
                fields.stream()
                        .sorted(Comparator.comparing(FieldChange::pointer, this::compare))
                        .filter(change -> change.newValue() != null)
                        .map(change -> text(newValues, change.pointer(), change.newValue()))
                        .collect(Collectors.joining(", "));
        return new ChangeLine(pointer, ChangeLine.Sign.ADDED, label(pointer), whole("", text), "");
    }

    private static String text(PlainValueFormat values, String pointer, @Nullable Object plain) {
        return InvisibleCharacters.reveal(values.value(pointer, plain));
    }

    private static List<TextPart> whole(String before, String after) {
        var parts = new ArrayList<TextPart>();
        if (!before.isEmpty()) {
            parts.add(new TextPart(Kind.REMOVED, before));
        }
        if (!after.isEmpty()) {
            parts.add(new TextPart(Kind.ADDED, after));
        }
        return parts;
    }

    /** Leaves out of kept text what is far from any change. */
    private static List<TextPart> shortened(List<TextPart> parts) {
        var found = new ArrayList<TextPart>();
        for (int i = 0; i < parts.size(); i++) {
            TextPart part = parts.get(i);
            found.add(
                    part.kind() == Kind.KEPT
                            ? new TextPart(
                                    Kind.KEPT, context(part.text(), i > 0, i < parts.size() - 1))
                            : part);
        }
        return found;
    }

    private static String context(String kept, boolean after, boolean before) {
        String[] words = kept.strip().split("\\s+");
        int wanted = (after ? CONTEXT : 0) + (before ? CONTEXT : 0);
        if (words.length <= wanted + 1) {
            return kept.strip() + " ";
        }
        List<String> all = List.of(words);
        String start = after ? String.join(" ", all.subList(0, CONTEXT)) + " " : "";
        String end =
                before ? String.join(" ", all.subList(all.size() - CONTEXT, all.size())) + " " : "";
        return start + "… " + end;
    }

    /** Returns a value after the change as text; invisible characters are shown. */
    public String value(String pointer, @Nullable Object plain) {
        return text(newValues, pointer, plain);
    }

    /** Returns two long texts compared word by word, whole; empty for short ones. */
    public static List<TextPart> words(String one, String other) {
        return isCompared(one, other) ? TextDiff.between(one, other) : List.of();
    }

    private static boolean isCompared(String one, String other) {
        return one.length() > LONG_TEXT && other.length() > LONG_TEXT;
    }

    /**
     * Returns the label of a field or a line: {@code Line 1, net}; without the number for a line
     * that neither seizure has.
     */
    public String label(String pointer) {
        String list = list(pointer);
        if (list.isEmpty() || number(pointer) == 0) {
            return format.fieldAt(pointer);
        }
        boolean goods = list.equals(ITEMS.path());
        Object number = number(pointer);
        boolean whole = Pointer.of(pointer).fieldPath().equals(list);
        String key = (goods ? "review.goods" : "review.line") + (whole ? ".whole" : ".field");
        return format.messages()
                .text(
                        key,
                        number,
                        whole ? "" : inside(format.fieldAt(pointer)),
                        format.section(list));
    }

    /** Returns a label as it stands inside a phrase; an abbreviation keeps its capitals. */
    private static String inside(String label) {
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
    }

    /** Returns the difference of two quantities, {@code −180 g}; empty without one. */
    public String difference(String pointer, @Nullable Object old, @Nullable Object now) {
        Optional<Amount> before = amount(pointer, old);
        Optional<Amount> after = amount(pointer, now);
        if (before.isEmpty() || after.isEmpty() || !before.get().hasSameDimension(after.get())) {
            return "";
        }
        Quantity was = before.get().quantity();
        long change = after.get().quantity().base() - was.base();
        String size = format.figure(new Quantity(was.dimension(), Math.abs(change))).toString();
        return change == 0 ? "" : (change < 0 ? "\u2212" : "+") + size;
    }

    private Optional<Amount> amount(String pointer, @Nullable Object plain) {
        return plain == null
                ? Optional.empty()
                : shape.leaf(pointer, plain)
                        .filter(Amount.class::isInstance)
                        .map(Amount.class::cast);
    }
}
