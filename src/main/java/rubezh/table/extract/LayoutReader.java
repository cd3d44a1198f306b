package rubezh.table.extract;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Unit;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.table.extract.LayoutProblem.Reason;
import rubezh.text.BlankCharacters;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Reader of the JSON form of a layout, which notes all that is wrong with its place. */
final class LayoutReader {
    private static final String FORMATS = "rubezh-layout/";
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_TEXT = 200;
    private static final int MAX_COLUMNS = 500;
    private static final Set<String> TOP =
            Set.of("format", "name", "rows", "mass", "others", "columns");
    private static final Set<String> COLUMN =
            Set.of("name", "field", "part", "heading", "codes", "constant");
    private static final Map<String, Boolean> ROWS = Map.of("items", true, "cases", false);
    private static final Map<String, Unit> MASSES =
            Map.of(Unit.KGM.name(), Unit.KGM, Unit.GRM.name(), Unit.GRM);

    private final List<LayoutProblem> problems = new ArrayList<>();

    /** Reads a file; what it says is null where {@link #problems} are found. */
    @Nullable ExtractLayout read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            add("", Reason.NO_JSON, "> " + MAX_BYTES);
            return null;
        }
        try {
            return layout(CanonicalJson.read(bytes));
        } catch (MalformedJsonException e) {
            add("", Reason.NO_JSON, String.valueOf(e.getMessage()));
            return null;
        }
    }

    List<LayoutProblem> problems() {
        return problems;
    }

    private @Nullable ExtractLayout layout(Map<String, Object> tree) {
        String format = tree.get("format") instanceof String text ? text : "";
        if (!format.equals(LayoutFile.FORMAT)) {
            add("", format.startsWith(FORMATS) ? Reason.NEWER : Reason.NO_JSON, format);
            return null;
        }
        only("", tree, TOP);
        String name = text("name", tree.get("name"));
        if (BlankCharacters.isBlank(name)) {
            add("name", Reason.MISSING, "");
        }
        var layout =
                new ExtractLayout(
                        name,
                        oneOf("rows", tree.get("rows"), ROWS, true),
                        oneOf("mass", tree.get("mass"), MASSES, Unit.KGM),
                        columns(tree.get("columns")),
                        oneOf("others", tree.get("others"), Map.of("true", true), false));
        for (int i = 0; i < layout.listed().size() && !layout.byLine(); i++) {
            if (layout.listed().get(i).field().equals(LayoutColumn.LINE)) {
                add(in("columns/" + i, "field"), Reason.UNKNOWN_FIELD, LayoutColumn.LINE);
            }
        }
        if (problems.isEmpty() && layout.all().isEmpty()) {
            add("columns", Reason.MISSING, "");
        }
        checkTwice(layout);
        return problems.isEmpty() ? layout : null;
    }

    private List<LayoutColumn> columns(@Nullable Object value) {
        var columns = new ArrayList<LayoutColumn>();
        if (!(value instanceof List<?> list)) {
            add("columns", value == null ? Reason.MISSING : Reason.MALFORMED, "");
            return columns;
        }
        if (list.size() > MAX_COLUMNS) {
            add("columns", Reason.TOO_LONG, String.valueOf(list.size()));
            return columns;
        }
        for (int i = 0; i < list.size(); i++) {
            columns.add(column("columns/" + i, list.get(i)));
        }
        return columns;
    }

    private LayoutColumn column(String path, @Nullable Object value) {
        Map<?, ?> tree = map(path, value);
        only(path, tree, COLUMN);
        String field = text(in(path, "field"), tree.get("field"));
        String constant = text(in(path, "constant"), tree.get("constant"));
        String word = text(in(path, "part"), tree.get("part"));
        LayoutPart part = word.isEmpty() ? LayoutPart.VALUE : LayoutPart.ofWord(word);
        String name = text(in(path, "name"), tree.get("name"));
        LayoutPart known = part == null ? LayoutPart.VALUE : part;
        var column =
                new LayoutColumn(
                        name.isEmpty() && !field.isEmpty()
                                ? LayoutColumn.defaultName(field, known)
                                : name,
                        field,
                        known,
                        headings(in(path, "heading"), tree.get("heading")),
                        codes(in(path, "codes"), tree.get("codes")),
                        constant);
        checkSource(path, column, tree.containsKey("constant"));
        if (part == null || !known.isOf(column.type())) {
            add(in(path, "part"), Reason.BAD_PART, word);
        }
        return column;
    }

    private void checkSource(String path, LayoutColumn column, boolean constant) {
        String field = column.field();
        if (field.isEmpty() != constant) {
            add(in(path, "field"), field.isEmpty() ? Reason.MISSING : Reason.MALFORMED, field);
        } else if (constant && column.name().isEmpty()) {
            add(in(path, "name"), Reason.MISSING, "");
        } else if (!constant && !field.equals(LayoutColumn.LINE)) {
            boolean known =
                    ExtractLayout.openFields().contains(field)
                            || ExtractLayout.fieldsLeftOut().contains(field);
            if (!known) {
                add(in(path, "field"), Reason.UNKNOWN_FIELD, field);
            } else if (!ExtractLayout.isOpen(field)) {
                add(in(path, "field"), Reason.NOT_OPEN, field);
            }
        }
    }

    private Map<Language, String> headings(String path, @Nullable Object value) {
        var headings = new EnumMap<Language, String>(Language.class);
        Map<?, ?> tree = value == null ? Map.of() : map(path, value);
        Set<String> words = new TreeSet<>();
        for (Language language : Language.values()) {
            String word = language.code();
            words.add(word);
            String text = text(path + "/" + word, tree.get(word));
            if (!BlankCharacters.isBlank(text)) {
                headings.put(language, text);
            }
        }
        only(path, tree, words);
        return headings;
    }

    private SortedMap<String, String> codes(String path, @Nullable Object value) {
        var codes = new TreeMap<String, String>();
        if (value != null) {
            map(path, value)
                    .forEach((code, text) ->
                            codes.put(String.valueOf(code), text(path + "/" + code, text)));
        }
        return codes;
    }

    /** Notes columns that have the name or the heading of one before. */
    private void checkTwice(ExtractLayout layout) {
        List<LayoutColumn> columns = problems.isEmpty() ? layout.all() : List.of();
        note(columns, LayoutColumn::name, Reason.NAME_TWICE);
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            note(
                    columns,
                    column -> column.heading(messages).toLowerCase(language.locale()),
                    Reason.HEADING_TWICE);
        }
    }

    private void note(
            List<LayoutColumn> columns, Function<LayoutColumn, String> key, Reason reason) {
        var seen = new HashSet<String>();
        for (int i = 0; i < columns.size(); i++) {
            String text = BlankCharacters.strip(key.apply(columns.get(i)));
            if (!seen.add(text)) {
                add("columns/" + i, reason, text);
            }
        }
    }

    private <T> T oneOf(String path, @Nullable Object value, Map<String, T> known, T usual) {
        if (value == null) {
            return usual;
        }
        T found = known.get(value.toString());
        if (found == null) {
            add(path, Reason.MALFORMED, value.toString());
            return usual;
        }
        return found;
    }

    private String text(String path, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text)) {
            add(path, Reason.MALFORMED, String.valueOf(value));
            return "";
        }
        if (text.length() > MAX_TEXT) {
            add(path, Reason.TOO_LONG, String.valueOf(text.length()));
        }
        return text;
    }

    private Map<?, ?> map(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> tree) {
            return tree;
        }
        add(path, value == null ? Reason.MISSING : Reason.MALFORMED, "");
        return Map.of();
    }

    private void only(String path, Map<?, ?> tree, Set<String> known) {
        tree.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        add(
                                path.isEmpty() ? name : path + "/" + name,
                                Reason.UNKNOWN_MEMBER,
                                name));
    }

    private static String in(String path, String member) {
        return path + "/" + member;
    }

    private void add(String path, Reason reason, String detail) {
        problems.add(new LayoutProblem(path, reason, detail));
    }
}
