package rubezh.table.mapping;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;
import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY;
import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;
import static rubezh.domain.seizure.SeizureFields.ORIGIN;
import static rubezh.domain.seizure.SeizureFields.UNCONFIRMED;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Money;
import rubezh.domain.quantity.Unit;
import rubezh.domain.seizure.FieldPath;
import rubezh.json.CanonicalJson;
import rubezh.json.MalformedJsonException;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.table.mapping.MappingProblem.Reason;
import rubezh.table.mapping.TableMapping.DateRule;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.LeftRows;
import rubezh.table.mapping.TableMapping.MappedValue;
import rubezh.table.mapping.TableMapping.MissingRule;
import rubezh.table.mapping.TableMapping.NumberStyle;
import rubezh.table.mapping.TableMapping.UnitRule;
import rubezh.table.mapping.TableMapping.ValueRule;
import rubezh.table.mapping.TableMapping.ZeroRule;
import rubezh.table.source.SourceKind;
import rubezh.table.source.TableFormat;
import rubezh.table.source.TextEncoding;

/** Reader of the JSON form of a mapping, which notes all that is wrong with its place. */
final class MappingReader {
    static final String FORMAT = "rubezh-mapping/1";

    /** Before a value that was only proposed. */
    static final String PROPOSED = "?";

    private static final String FORMATS = "rubezh-mapping/";

    /** Fields that only the program sets. */
    private static final List<FieldPath> ASSIGNED =
            List.of(
                    HEADER_NUMBER,
                    HEADER_STATUS,
                    HEADER_STATION,
                    HEADER_ABSENCES,
                    EVIDENCE_CUSTODY,
                    EVIDENCE_ATTACHMENTS,
                    ORIGIN,
                    UNCONFIRMED);

    private static final Set<String> TOP =
            Set.of(
                    "format", "name", "source", "table", "numbers", "empty", "zone", "key", "lines",
                    "leave", "status", "fields");
    private static final Set<String> VALUE =
            Set.of(
                    "from",
                    "join",
                    "value",
                    "values",
                    "pattern",
                    "fiscal",
                    "unit",
                    "unitFrom",
                    "units",
                    "decimals",
                    "zero",
                    "split",
                    "set");
    private static final Set<String> FIELD =
            Stream.of(VALUE, Set.of("to", "line", "first", "missing", "guessed"))
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private final List<MappingProblem> problems = new ArrayList<>();

    /** Reads a file; what it says is null where {@link #problems} are found. */
    @Nullable TableMapping read(byte[] bytes) {
        try {
            return mapping(CanonicalJson.read(bytes));
        } catch (MalformedJsonException e) {
            add("", Reason.NO_JSON, String.valueOf(e.getMessage()));
            return null;
        }
    }

    List<MappingProblem> problems() {
        return problems;
    }

    private @Nullable TableMapping mapping(Map<String, Object> tree) {
        String format = tree.get("format") instanceof String text ? text : "";
        if (!format.equals(FORMAT)) {
            add("", format.startsWith(FORMATS) ? Reason.NEWER : Reason.NO_JSON, format);
            return null;
        }
        only("", tree, TOP);
        String name = required("name", tree.get("name"));
        Map<?, ?> table = map("table", tree.get("table"), true);
        only("table", table, Set.of("kind", "sheet", "encoding", "delimiter", "quote", "header"));
        var mapping =
                new TableMapping(
                        name,
                        tree.containsKey("source") ? required("source", tree.get("source")) : name,
                        format(table),
                        whole("table/header", table.get("header"), 1, 1_000_000),
                        numbers(map("numbers", tree.get("numbers"), false)),
                        Set.copyOf(texts("empty", tree.get("empty"))),
                        zone(tree.get("zone")),
                        texts("key", tree.get("key")),
                        flag("lines", tree.get("lines")),
                        each("leave", tree.get("leave"), this::leave),
                        status(tree.get("status")),
                        each("fields", tree.get("fields"), this::rule));
        checkTargets(mapping.rules());
        return problems.isEmpty() ? mapping : null;
    }

    private TableFormat format(Map<?, ?> table) {
        String word = text("table/kind", table.get("kind"), "text");
        var kinds = Map.of("text", SourceKind.TEXT, "xlsx", SourceKind.XLSX, "ods", SourceKind.ODS);
        SourceKind kind = kinds.get(word);
        if (kind == null) {
            add("table/kind", Reason.MALFORMED, word);
        }
        if (kind != null && kind != SourceKind.TEXT) {
            Object sheet = table.get("sheet");
            return TableFormat.workbook(
                    kind, sheet == null ? null : text("table/sheet", sheet, ""));
        }
        String encoding = text("table/encoding", table.get("encoding"), "utf-8");
        Optional<TextEncoding> known = TextEncoding.of(encoding);
        if (known.isEmpty()) {
            add("table/encoding", Reason.MALFORMED, encoding);
        }
        char delimiter = sign("table/delimiter", table.get("delimiter"), ',');
        char quote = sign("table/quote", table.get("quote"), '"');
        try {
            return new TableFormat(
                    SourceKind.TEXT, null, known.orElse(TextEncoding.UTF_8), delimiter, quote);
        } catch (IllegalArgumentException _) {
            add("table/delimiter", Reason.MALFORMED, String.valueOf(delimiter));
            return TableFormat.text(TextEncoding.UTF_8, ',');
        }
    }

    /** Returns one character; an empty text says that there is none. */
    private char sign(String path, @Nullable Object value, char otherwise) {
        String text = text(path, value, String.valueOf(otherwise));
        if (text.length() > 1) {
            add(path, Reason.MALFORMED, text);
        }
        return text.isEmpty() ? TableFormat.NO_QUOTE : text.charAt(0);
    }

    private NumberStyle numbers(Map<?, ?> tree) {
        only("numbers", tree, Set.of("decimal", "grouping"));
        char decimal = sign("numbers/decimal", tree.get("decimal"), '.');
        String grouping = text("numbers/grouping", tree.get("grouping"), "");
        if (grouping.indexOf(decimal) >= 0 || grouping.chars().anyMatch(Character::isDigit)) {
            add("numbers/grouping", Reason.MALFORMED, grouping);
        }
        return new NumberStyle(decimal, grouping);
    }

    private @Nullable ZoneId zone(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = text("zone", value, "");
        try {
            return ZoneId.of(text);
        } catch (DateTimeException _) {
            add("zone", Reason.MALFORMED, text);
            return null;
        }
    }

    private boolean status(@Nullable Object value) {
        String text = text("status", value, "draft");
        if (!List.of("draft", "submitted").contains(text)) {
            add("status", Reason.MALFORMED, text);
        }
        return text.equals("submitted");
    }

    private LeftRows leave(String path, Map<?, ?> tree) {
        only(path, tree, Set.of("column", "is", "reason", "compare"));
        return new LeftRows(
                required(in(path, "column"), tree.get("column")),
                Set.copyOf(texts(in(path, "is"), tree.get("is"))),
                required(in(path, "reason"), tree.get("reason")),
                texts(in(path, "compare"), tree.get("compare")));
    }

    private @Nullable FieldRule rule(String path, Map<?, ?> tree) {
        only(path, tree, FIELD);
        String to = required(in(path, "to"), tree.get("to"));
        Optional<Field> field = SeizureShape.SHAPE.field(to);
        if (field.isEmpty()) {
            add(in(path, "to"), Reason.UNKNOWN_FIELD, to);
            return null;
        }
        if (isAssigned(field.get())) {
            add(in(path, "to"), Reason.SET_BY_PROGRAM, to);
        }
        List<ValueRule> first =
                tree.containsKey("first")
                        ? each(
                                in(path, "first"),
                                tree.get("first"),
                                (at, one) -> {
                                    only(at, one, VALUE);
                                    return value(at, one, field.get());
                                })
                        : !tree.containsKey("from") && !tree.containsKey("value")
                                ? List.of()
                                : List.of(value(path, tree, field.get()));
        MissingRule missing = missing(in(path, "missing"), tree.get("missing"));
        if (first.isEmpty() && missing.reason() == null) {
            add(path, Reason.NO_SOURCE, to);
        }
        int line = whole(in(path, "line"), tree.get("line"), 1, 99);
        return new FieldRule(
                FieldPath.of(to),
                Math.max(1, line),
                first,
                missing,
                flag(in(path, "guessed"), tree.get("guessed")));
    }

    /** Returns whether only the program sets a field. */
    static boolean isAssigned(Field field) {
        return field.name().equals("id")
                || field.name().equals("pos")
                || ASSIGNED.stream()
                        .anyMatch(one ->
                                field.path().equals(one.path())
                                        || field.path().startsWith(one.path() + "."));
    }

    private MissingRule missing(String path, @Nullable Object value) {
        String text = text(path, value, "");
        return switch (text) {
            case "" -> MissingRule.NOTHING;
            case "reject" -> new MissingRule(true, null);
            default -> new MissingRule(false, text);
        };
    }

    private ValueRule value(String path, Map<?, ?> tree, Field field) {
        if (tree.containsKey("from") == tree.containsKey("value")) {
            add(path, Reason.NO_SOURCE, field.path());
        }
        Integer decimals =
                tree.containsKey("decimals")
                        ? whole(in(path, "decimals"), tree.get("decimals"), 0, 18)
                        : null;
        return new ValueRule(
                tree.get("from") instanceof List<?>
                        ? texts(in(path, "from"), tree.get("from"))
                        : tree.containsKey("from")
                                ? List.of(required(in(path, "from"), tree.get("from")))
                                : List.of(),
                text(in(path, "join"), tree.get("join"), " "),
                tree.containsKey("value") ? required(in(path, "value"), tree.get("value")) : null,
                values(in(path, "values"), tree.get("values")),
                date(path, tree, field),
                unit(path, tree, field),
                decimals,
                zero(in(path, "zero"), tree.get("zero")),
                tree.containsKey("split") ? text(in(path, "split"), tree.get("split"), ";") : null,
                others(in(path, "set"), tree.get("set"), field));
    }

    private @Nullable Map<String, MappedValue> values(String path, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        var targets = new TreeMap<String, MappedValue>();
        map(path, value, true)
                .forEach((key, target) -> {
                    String text = ValueKey.of(String.valueOf(key));
                    if (targets.put(text, target(in(path, String.valueOf(key)), target)) != null) {
                        add(path, Reason.TWICE, String.valueOf(key));
                    }
                });
        return targets;
    }

    private MappedValue target(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> tree) {
            only(path, tree, Set.of("leave"));
            return new MappedValue.LeftOut(required(in(path, "leave"), tree.get("leave")));
        }
        String text = text(path, value, "");
        if (text.startsWith(PROPOSED)) {
            return new MappedValue.Proposed(text.substring(1));
        }
        return text.isEmpty() ? new MappedValue.Nothing() : new MappedValue.Value(text);
    }

    private @Nullable DateRule date(String path, Map<?, ?> tree, Field field) {
        boolean dated = field.type() == OffsetDateTime.class || field.type() == LocalDate.class;
        Object pattern = tree.get("pattern");
        if (!dated || tree.containsKey("value") && pattern == null) {
            if (pattern != null) {
                add(in(path, "pattern"), Reason.UNKNOWN_MEMBER, "pattern");
            }
            return null;
        }
        var rule =
                new DateRule(
                        required(in(path, "pattern"), pattern),
                        Math.max(1, whole(in(path, "fiscal"), tree.get("fiscal"), 1, 12)));
        try {
            var _ = new DateCellReader(rule);
        } catch (IllegalArgumentException _) {
            add(in(path, "pattern"), Reason.BAD_PATTERN, rule.pattern());
        }
        return rule;
    }

    private @Nullable UnitRule unit(String path, Map<?, ?> tree, Field field) {
        boolean money = field.type() == Money.class;
        if (!money && field.type() != Amount.class || tree.containsKey("value")) {
            return null;
        }
        Object unit = tree.get("unit");
        Object column = tree.get("unitFrom");
        if (unit == null && column == null) {
            add(path, Reason.NO_UNIT, field.path());
        }
        String code = unit == null ? "" : text(in(path, "unit"), unit, "");
        boolean inCell = code.equals("cell");
        if (!code.isEmpty() && !inCell && !isUnit(code, money)) {
            add(in(path, "unit"), Reason.UNKNOWN_UNIT, code);
        }
        var words = new TreeMap<String, String>();
        map(in(path, "units"), tree.get("units"), false)
                .forEach((word, target) -> {
                    String known = text(in(in(path, "units"), String.valueOf(word)), target, "");
                    if (!isUnit(known, money)) {
                        add(
                                in(in(path, "units"), String.valueOf(word)),
                                Reason.UNKNOWN_UNIT,
                                known);
                    }
                    words.put(ValueKey.of(String.valueOf(word)), known);
                });
        return new UnitRule(
                code.isEmpty() || inCell ? null : code,
                column == null ? null : required(in(path, "unitFrom"), column),
                words);
    }

    private static boolean isUnit(String code, boolean money) {
        return money ? code.matches("[A-Z]{3}") : Unit.find(code).isPresent();
    }

    private ZeroRule zero(String path, @Nullable Object value) {
        String text = text(path, value, "reject");
        return switch (text) {
            case "reject" -> ZeroRule.REFUSED;
            case "empty" -> ZeroRule.EMPTY;
            case "NON" -> ZeroRule.NOTHING_LEFT;
            case "TRC" -> ZeroRule.TRACES;
            default -> {
                add(path, Reason.MALFORMED, text);
                yield ZeroRule.REFUSED;
            }
        };
    }

    /** Returns values of other fields, each once in a record or in the same list of lines. */
    private Map<FieldPath, String> others(String path, @Nullable Object value, Field field) {
        var set = new LinkedHashMap<FieldPath, String>();
        map(path, value, false)
                .forEach((name, text) -> {
                    Optional<Field> other = SeizureShape.SHAPE.field(String.valueOf(name));
                    if (other.isEmpty() || isAssigned(other.get())) {
                        add(path, Reason.UNKNOWN_FIELD, String.valueOf(name));
                    } else if (other.get().lines() != null
                            && !Objects.equals(other.get().lines(), field.lines())) {
                        add(path, Reason.MALFORMED, String.valueOf(name));
                    } else {
                        set.put(
                                FieldPath.of(other.get().path()),
                                required(in(path, String.valueOf(name)), text));
                    }
                });
        return set;
    }

    private void checkTargets(List<FieldRule> rules) {
        var seen = new HashSet<List<Object>>();
        for (FieldRule rule : rules) {
            if (!seen.add(List.of(rule.to(), rule.line()))) {
                add("fields", Reason.TWICE, rule.to().path());
            }
        }
        if (rules.isEmpty()) {
            add("fields", Reason.MISSING, "");
        }
    }

    private static String in(String path, String member) {
        return path + "/" + member;
    }

    private void add(String path, Reason reason, String detail) {
        problems.add(new MappingProblem(path, reason, detail));
    }

    private void only(String path, Map<?, ?> tree, Set<String> known) {
        tree.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .forEach(name -> add(path, Reason.UNKNOWN_MEMBER, name));
    }

    private Map<?, ?> map(String path, @Nullable Object value, boolean required) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        if (value != null || required) {
            add(path, value == null ? Reason.MISSING : Reason.MALFORMED, path);
        }
        return Map.of();
    }

    private <T> List<T> each(
            String path, @Nullable Object value, BiFunction<String, Map<?, ?>, @Nullable T> form) {
        var all = new ArrayList<T>();
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                String at = in(path, String.valueOf(i));
                T one = form.apply(at, map(at, list.get(i), true));
                if (one != null) {
                    all.add(one);
                }
            }
        } else if (value != null) {
            add(path, Reason.MALFORMED, path);
        }
        return all;
    }

    private List<String> texts(String path, @Nullable Object value) {
        var all = new ArrayList<String>();
        if (value instanceof List<?> list) {
            list.forEach(one -> all.add(text(path, one, "")));
        } else if (value != null) {
            add(path, Reason.MALFORMED, path);
        }
        return all;
    }

    private String required(String path, @Nullable Object value) {
        String text = text(path, value, "");
        if (text.isBlank()) {
            add(path, Reason.MISSING, path);
        }
        return text;
    }

    private String text(String path, @Nullable Object value, String otherwise) {
        if (value instanceof String text) {
            return text;
        }
        if (value != null) {
            add(path, Reason.MALFORMED, path);
        }
        return otherwise;
    }

    private boolean flag(String path, @Nullable Object value) {
        if (value != null && !(value instanceof Boolean)) {
            add(path, Reason.MALFORMED, path);
        }
        return Boolean.TRUE.equals(value);
    }

    private int whole(String path, @Nullable Object value, int otherwise, int most) {
        if (value instanceof Long number && number >= 0 && number <= most) {
            return number.intValue();
        }
        if (value != null) {
            add(path, Reason.MALFORMED, path);
        }
        return otherwise;
    }
}
