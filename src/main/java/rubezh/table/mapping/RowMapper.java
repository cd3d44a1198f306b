package rubezh.table.mapping;

import static rubezh.domain.seizure.SeizureFields.EVENT_PRECISION;
import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_ABSENCES;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;
import static rubezh.domain.seizure.SeizureFields.ITEMS_SUBSTANCE;
import static rubezh.domain.seizure.SeizureFields.ITEMS_WEIGHING_METHOD;
import static rubezh.domain.seizure.SeizureFields.ORIGIN;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.shape.RecordParseResult;
import rubezh.table.mapping.CellReader.FileNumber;
import rubezh.table.mapping.CellReader.Reading;
import rubezh.table.mapping.MappedCase.FileAmount;
import rubezh.table.mapping.RowProblem.Reason;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.LeftRows;
import rubezh.table.source.TableRow;

/**
 * Makes a case of the cells of a row, or of rows with one key. Not thread-safe.
 *
 * <pre>{@code
 * MappedCase made = mapper.map(List.of(row), "seizures-2025.csv");
 * }</pre>
 */
public final class RowMapper {
    /** Columns that the file of rejected rows has before those of the table. */
    public static final List<String> REJECT_COLUMNS = List.of("_row", "_reason");

    private static final int LONGEST_KEY = 200;
    private static final String EXACT = "MIN";
    private final TableMapping mapping;
    private final Columns columns;
    private final Map<String, Object> blank;
    private final Supplier<UUID> ids;
    private final List<CellReader> readers;
    private final List<Integer> hashed;
    private final Map<LeftRows, Set<String>> left = new LinkedHashMap<>();
    private final MessageDigest digest = Sha256.newDigest();

    /**
     * @param blank case that each begins with
     * @param zone zone of times without one
     * @param ids source of ids of lines
     */
    public RowMapper(
            TableMapping mapping, Columns columns, Seizure blank, ZoneId zone, Supplier<UUID> ids) {
        this.mapping = mapping;
        this.columns = columns;
        this.blank = SeizureShape.SHAPE.write(blank);
        this.ids = ids;
        ZoneId used = mapping.zone() == null ? zone : mapping.zone();
        this.readers = mapping.applied().stream().map(rule -> reader(rule, mapping, used)).toList();
        this.hashed =
                columns.names().stream()
                        .filter(name -> !REJECT_COLUMNS.contains(name))
                        .map(name -> columns.places().get(name))
                        .toList();
        mapping.leave()
                .forEach(rows ->
                        left.put(
                                rows,
                                rows.values().stream()
                                        .map(ValueKey::of)
                                        .collect(Collectors.toSet())));
    }

    private CellReader reader(FieldRule rule, TableMapping of, ZoneId zone) {
        Field field = SeizureShape.SHAPE.field(rule.to().path()).orElseThrow();
        return new CellReader(field, rule, of, columns, zone);
    }

    /** Returns the rule by which a row is left out, such as a total. */
    public Optional<LeftRows> leftBy(TableRow row) {
        return left.entrySet().stream()
                .filter(one ->
                        one.getValue()
                                .contains(ValueKey.of(columns.cell(row, one.getKey().column()))))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the text in a column of a row. */
    public String cell(TableRow row, String column) {
        return columns.cell(row, column);
    }

    /** Returns the number in a column of a row, to compare a total; empty for what is none. */
    public Optional<BigDecimal> number(TableRow row, String column) {
        return new NumberCellReader(mapping.numbers()).read(columns.cell(row, column));
    }

    /** Returns the key of a row; empty if the mapping names none, or all its cells are empty. */
    public String key(TableRow row) {
        List<String> cells =
                mapping.key().stream().map(column -> columns.cell(row, column)).toList();
        return cells.stream().allMatch(String::isEmpty) ? "" : String.join(" | ", cells);
    }

    /** Makes a case of rows with one key, or of one row. */
    public MappedCase map(List<TableRow> rows, String file) {
        var made = new CaseBuilder(rows);
        for (TableRow row : rows) {
            made.add(row);
        }
        String key = key(rows.getFirst());
        if (!mapping.key().isEmpty() && key.isEmpty()) {
            made.reject(String.join(", ", mapping.key()), "", Reason.NO_KEY, "");
        } else if (key.length() > LONGEST_KEY) {
            made.reject(
                    String.join(", ", mapping.key()),
                    key,
                    Reason.KEY_TOO_LONG,
                    String.valueOf(LONGEST_KEY));
        }
        return made.build(file, key);
    }

    private Sha256 hash(List<TableRow> rows) {
        for (TableRow row : rows) {
            for (int place : hashed) {
                digest.update(row.cell(place).strip().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            digest.update((byte) 1);
        }
        return Sha256.of(digest);
    }

    /** Values of the lines of one list by the number of the line. */
    private static final class Lines {
        private final SortedMap<Integer, Map<String, Object>> values = new TreeMap<>();
        private final Set<Integer> stated = new HashSet<>();

        void put(int line, FieldPath field, Object plain, boolean constant) {
            RowMapper.put(
                    values.computeIfAbsent(line, _ -> new LinkedHashMap<>()),
                    field.pathInLine(),
                    plain);
            if (!constant) {
                stated.add(line);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Lines lines && values.equals(lines.values);
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }

    /** What one row says. */
    private static final class RowValues {
        final Map<String, Object> single = new LinkedHashMap<>();
        final Map<String, Lines> lines = new LinkedHashMap<>();
        final List<CellReader> absent = new ArrayList<>();

        Lines of(String list) {
            return lines.computeIfAbsent(list, _ -> new Lines());
        }
    }

    /** The case of some rows. */
    private final class CaseBuilder {
        private final List<TableRow> rows;
        private final List<RowProblem> problems = new ArrayList<>();
        private final List<RowValues> values = new ArrayList<>();
        private final List<NumberOfLine> numbers = new ArrayList<>();
        private @Nullable String leftOut;

        /** Number of an amount of a line, told by its row and the number of its line. */
        private record NumberOfLine(int row, int line, FileNumber number) {}

        CaseBuilder(List<TableRow> rows) {
            this.rows = rows;
        }

        void reject(String column, String value, Reason reason, String detail) {
            problems.add(new RowProblem(column, value, reason, detail));
        }

        void add(TableRow row) {
            var said = new RowValues();
            for (CellReader reader : readers) {
                switch (reader.read(row)) {
                    case Reading.Found found -> put(said, reader, found);
                    case Reading.Empty _ -> said.absent.add(reader);
                    case Reading.Wrong(RowProblem problem) -> problems.add(problem);
                    case Reading.LeftOut(String reason) -> leftOut = reason;
                    case Reading.Zero(String method, FileNumber number) -> {
                        set(said, ITEMS_WEIGHING_METHOD, reader.rule().line(), method, false);
                        note(reader, number);
                    }
                }
            }
            values.add(said);
        }

        private void note(CellReader reader, @Nullable FileNumber number) {
            if (number != null && reader.rule().to().equals(ITEMS_AMOUNT)) {
                numbers.add(new NumberOfLine(values.size(), reader.rule().line(), number));
            }
        }

        private void put(RowValues said, CellReader reader, Reading.Found found) {
            FieldRule rule = reader.rule();
            set(said, rule.to(), rule.line(), found.plain(), reader.isConstant());
            found.set().forEach((field, value) -> set(said, field, rule.line(), value, true));
            String precision = found.precision();
            if (rule.to().equals(EVENT_START) && precision != null && !precision.equals(EXACT)) {
                set(said, EVENT_PRECISION, 1, precision, false);
            }
            if (found.rounded() != null) {
                problems.add(found.rounded());
            }
            note(reader, found.amount());
        }

        private static void set(
                RowValues said, FieldPath field, int line, Object plain, boolean constant) {
            if (field.isInLine()) {
                said.of(field.list()).put(line, field, plain, constant);
            } else {
                RowMapper.put(said.single, field.path(), plain);
            }
        }

        MappedCase build(String file, String key) {
            boolean rejected =
                    problems.stream().anyMatch(problem -> problem.reason() != Reason.ROUNDED);
            if (leftOut != null || rejected || !isOfOneCase()) {
                return new MappedCase(rows, null, problems, leftOut, List.of());
            }
            Map<String, Object> tree = copy(blank);
            RowValues first = values.getFirst();
            merge(tree, first.single);
            var ids = new HashMap<List<Object>, String>();
            first.lines.forEach((list, lines) -> putLines(tree, list, ids));
            putAbsences(tree, first, ids);
            putOrigin(tree, file, key);
            RecordParseResult<Seizure> read = SeizureShape.SHAPE.read(tree);
            read.problems()
                    .forEach(one ->
                            reject("", String.valueOf(one.raw()), Reason.BAD_VALUE, one.pointer()));
            return read.problems().isEmpty()
                    ? new MappedCase(rows, read.record(), problems, null, amounts(read.record()))
                    : new MappedCase(rows, null, problems, null, List.of());
        }

        /** Rows of one case may differ in their goods alone. */
        private boolean isOfOneCase() {
            RowValues first = values.getFirst();
            for (int i = 1; i < values.size(); i++) {
                RowValues other = values.get(i);
                var lists = new LinkedHashSet<>(first.lines.keySet());
                lists.addAll(other.lines.keySet());
                lists.remove(ITEMS.path());
                boolean same =
                        first.single.equals(other.single)
                                && lists.stream()
                                        .allMatch(list ->
                                                Objects.equals(
                                                        first.lines.get(list),
                                                        other.lines.get(list)));
                if (!same) {
                    String number = String.valueOf(rows.getFirst().number());
                    reject("", String.valueOf(rows.get(i).number()), Reason.OTHER_ROW, number);
                }
            }
            return problems.stream().noneMatch(one -> one.reason() == Reason.OTHER_ROW);
        }

        /** Puts the lines that say something of their own; of goods those of all rows. */
        private void putLines(
                Map<String, Object> tree, String list, Map<List<Object>, String> ids) {
            var all = new ArrayList<Object>();
            int last = list.equals(ITEMS.path()) ? values.size() : 1;
            for (int row = 0; row < last; row++) {
                Lines lines = values.get(row).of(list);
                for (var line : lines.values.entrySet()) {
                    if (!lines.stated.isEmpty() && !lines.stated.contains(line.getKey())) {
                        continue;
                    }
                    String id = RowMapper.this.ids.get().toString();
                    ids.put(List.of(list, row, line.getKey()), id);
                    var members = new LinkedHashMap<String, Object>();
                    members.put("id", id);
                    members.put("pos", (long) all.size() + 1);
                    members.putAll(line.getValue());
                    all.add(members);
                }
            }
            if (!all.isEmpty()) {
                RowMapper.put(tree, list, all);
            }
        }

        /** Says of fields without a value why they have none, where the mapping knows. */
        private void putAbsences(
                Map<String, Object> tree, RowValues first, Map<List<Object>, String> ids) {
            var absences = new ArrayList<Object>();
            for (CellReader reader : first.absent) {
                String reason = reader.rule().missing().reason();
                String pointer = pointer(reader, ids);
                if (reason != null && pointer != null) {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("id", RowMapper.this.ids.get().toString());
                    line.put("pos", (long) absences.size() + 1);
                    line.put("field", pointer);
                    line.put("reason", reason);
                    absences.add(line);
                }
            }
            if (!absences.isEmpty()) {
                RowMapper.put(tree, HEADER_ABSENCES.path(), absences);
            }
        }

        private static @Nullable String pointer(CellReader reader, Map<List<Object>, String> ids) {
            FieldPath to = reader.rule().to();
            if (!to.isInLine()) {
                return to.pointer();
            }
            String id = ids.get(List.of(to.list(), 0, reader.rule().line()));
            return id == null ? null : to.pointer(UUID.fromString(id));
        }

        private void putOrigin(Map<String, Object> tree, String file, String key) {
            var origin = new LinkedHashMap<String, Object>();
            origin.put("source", mapping.source());
            origin.put("file", file);
            origin.put("row", rows.getFirst().number());
            if (!key.isEmpty()) {
                origin.put("key", key);
            }
            origin.put("hash", hash(rows).toString());
            tree.put(ORIGIN.path(), origin);
        }

        private List<FileAmount> amounts(Seizure made) {
            OffsetDateTime start = made.event().start();
            String year = start == null ? "" : String.valueOf(start.getYear());
            return numbers.stream()
                    .map(one ->
                            new FileAmount(
                                    substance(one),
                                    one.number().unit(),
                                    year,
                                    one.number().number()))
                    .toList();
        }

        private String substance(NumberOfLine one) {
            Lines lines = values.get(one.row()).lines.get(ITEMS.path());
            Map<String, Object> line = lines == null ? null : lines.values.get(one.line());
            return line == null
                    ? ""
                    : String.valueOf(line.getOrDefault(ITEMS_SUBSTANCE.pathInLine(), ""));
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, value);
        } else {
            var group =
                    (Map<String, Object>)
                            tree.computeIfAbsent(
                                    path.substring(0, dot),
                                    _ -> new LinkedHashMap<String, Object>());
            put(Objects.requireNonNull(group), path.substring(dot + 1), value);
        }
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> tree, Map<String, Object> values) {
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> group && tree.get(name) instanceof Map<?, ?> known) {
                merge((Map<String, Object>) known, (Map<String, Object>) group);
            } else {
                tree.put(name, value);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Map<String, Object> tree) {
        var copy = new LinkedHashMap<String, Object>();
        tree.forEach((name, value) ->
                copy.put(
                        name,
                        value instanceof Map<?, ?> group
                                ? copy((Map<String, Object>) group)
                                : value));
        return copy;
    }
}
