package rubezh.cli.input;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_CUSTODY_CHAIN;
import static rubezh.domain.seizure.SeizureFields.HEADER;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_OPERATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATION;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Unit;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.ChainHash;
import rubezh.domain.seizure.evidence.CustodyEvent;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.journal.ValueTree;
import rubezh.json.CanonicalJson;
import rubezh.json.ExampleSeizure;
import rubezh.json.IndexedPointers;
import rubezh.json.MalformedJsonException;
import rubezh.json.SeizureShape;
import rubezh.register.Register;
import rubezh.shape.Field;
import rubezh.shape.Pointer;
import rubezh.shape.RecordParseResult;
import rubezh.text.Fault;

/** Reads seizures written by hand as JSON. Lines without id and position get both here. */
public final class SeizureJsonReader {
    private static final Set<String> KNOWN = known();
    private static final List<FieldPath> SET_BY_REGISTER =
            List.of(HEADER_NUMBER, HEADER_STATUS, HEADER_STATION);
    private final Register register;
    private final Map<String, String> indexes = new HashMap<>();
    private boolean removing;

    public SeizureJsonReader(Register register) {
        this.register = register;
    }

    /**
     * One parsed seizure.
     *
     * @param seizure the record with number, status and station of a new one
     * @param unreadable members that are not a value of their field, or that are not a field
     * @param source the object of the file
     * @param indexes generated ids of lines that came without one, each with its index in the file
     */
    public record ParsedSeizure(
            Seizure seizure,
            List<Violation> unreadable,
            Map<?, ?> source,
            Map<String, String> indexes) {
        /** Returns a record as it is saved. */
        public static ParsedSeizure unchanged(Seizure seizure) {
            return new ParsedSeizure(seizure, List.of(), Map.of(), Map.of());
        }

        /** Returns the pointer of a violation with the indexes of the file. */
        String place(Violation violation) {
            return inFile(violation.pointer(), indexes);
        }

        /** Returns the violations without those that only follow from an unreadable value. */
        List<Violation> without(List<Violation> violations) {
            Set<String> told =
                    unreadable.stream().map(Violation::pointer).collect(Collectors.toSet());
            return violations.stream()
                    .filter(v -> unreadable.contains(v) || !told.contains(v.pointer()))
                    .toList();
        }

        public ParsedSeizure withSeizure(Seizure other) {
            return new ParsedSeizure(other, unreadable, source, indexes);
        }
    }

    private static String inFile(String pointer, Map<String, String> indexes) {
        return Stream.of(pointer.split("/", -1))
                .map(step -> indexes.getOrDefault(step, step))
                .collect(Collectors.joining("/"));
    }

    /**
     * Reads new seizures from a file, or from standard input for {@code -}: an object, an array of
     * objects, or the rejects of an earlier run.
     */
    public List<ParsedSeizure> parse(String file) {
        return objects(file).stream().map(tree -> read(tree, blank(tree))).toList();
    }

    /** Returns the members that a new record begins with, by the operation that it names. */
    private Map<String, Object> blank(Map<?, ?> tree) {
        Object code = headerMember(tree, HEADER_OPERATION);
        boolean named = code instanceof String text && Code.SHAPE.matcher(text).matches();
        OperationCode operation = named ? new OperationCode(String.valueOf(code)) : null;
        return SeizureShape.SHAPE.write(register.newSeizure(operation));
    }

    /** Reads the record that the schema shows as its example. */
    public Seizure parseExample() {
        return read(ExampleSeizure.tree(), SeizureShape.SHAPE.write(register.newSeizure()))
                .seizure();
    }

    /**
     * Reads changes of a record as a JSON Merge Patch (RFC 7396): a member replaces that of the
     * record, {@code null} removes it, a list is replaced as a whole.
     *
     * @throws Fault {@code APP-064} if the file holds several objects
     */
    public ParsedSeizure parseChanges(String file, Seizure saved) {
        List<Map<?, ?>> objects = objects(file);
        if (objects.size() != 1) {
            throw new Fault(Fault.Exit.USAGE, "APP-064", objects.size());
        }
        removing = true;
        return read(objects.getFirst(), SeizureShape.SHAPE.write(saved));
    }

    private static List<Map<?, ?>> objects(String file) {
        Object json = parse(InputFiles.readJson(file), file);
        List<? extends @Nullable Object> objects =
                json instanceof List<?> list ? list : RejectsFile.seizures(json);
        if (objects.isEmpty()) {
            throw new Fault(Fault.Exit.FINDINGS, "APP-020", file);
        }
        var trees = new ArrayList<Map<?, ?>>();
        for (@Nullable Object object : objects) {
            if (!(object instanceof Map<?, ?> tree)) {
                throw new Fault(Fault.Exit.FINDINGS, "APP-010", file);
            }
            trees.add(tree);
        }
        return trees;
    }

    static Object parse(byte[] bytes, String file) {
        try {
            return CanonicalJson.readAny(bytes);
        } catch (MalformedJsonException e) {
            throw switch (e.kind()) {
                case NOTHING -> new Fault(e, Fault.Exit.FINDINGS, "APP-019", file);
                case BEYOND_LIMITS ->
                        new Fault(
                                e,
                                Fault.Exit.FINDINGS,
                                "APP-021",
                                file,
                                CanonicalJson.MAX_TEXT,
                                CanonicalJson.MAX_DEPTH);
                default -> malformed(e, bytes, file);
            };
        }
    }

    /** Returns the fault with line and column from 1, as text editors count them. */
    private static Fault malformed(MalformedJsonException e, byte[] bytes, String file) {
        int stopped = Math.clamp(e.offset(), 0, bytes.length);
        String before = new String(bytes, 0, stopped, StandardCharsets.UTF_8);
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        var why = new Fault.MessageKey("cli.json." + e.kind());
        return new Fault(e, Fault.Exit.FINDINGS, "APP-011", file, line, column, why);
    }

    private ParsedSeizure read(Map<?, ?> tree, Map<String, Object> base) {
        indexes.clear();
        Map<String, @Nullable Object> merged = merged(base, tree);
        IndexedPointers.resolve(merged);
        var found = new ArrayList<Violation>();
        RecordParseResult<Seizure> result = SeizureShape.SHAPE.read(merged);
        result.problems()
                .forEach(p -> found.add(stop(p.pointer(), UnreadableAmount.code(p), p.raw())));
        addUnknownMembers("", merged, found);
        addAssigned(merged, base, found);
        addChains(result.record(), base, found);
        return new ParsedSeizure(result.record(), found, tree, Map.copyOf(indexes));
    }

    /** Adds a violation for each field that only the register sets, unless the value agrees. */
    private static void addAssigned(Map<?, ?> tree, Map<?, ?> base, List<Violation> found) {
        for (FieldPath field : SET_BY_REGISTER) {
            Object given = headerMember(tree, field);
            if (given != null && !given.equals(headerMember(base, field))) {
                found.add(stop(field.pointer(), "TXT-008", given));
            }
        }
    }

    /** Adds a violation for each chain hash of custody that is not the saved one. */
    private static void addChains(Seizure given, Map<String, Object> base, List<Violation> found) {
        for (CustodyEvent event : given.evidence().custody()) {
            String pointer = EVIDENCE_CUSTODY_CHAIN.pointer(event.id());
            ChainHash chain = event.chain();
            if (chain != null && !chain.toString().equals(ValueTree.at(base, pointer))) {
                found.add(stop(pointer, "TXT-008", chain));
            }
        }
    }

    private static @Nullable Object headerMember(Map<?, ?> tree, FieldPath field) {
        return tree.get(HEADER.path()) instanceof Map<?, ?> section
                ? section.get(field.name())
                : null;
    }

    private static Violation stop(String pointer, String code, Object raw) {
        return new Violation(pointer, code, Severity.STOP, List.of(raw.toString()));
    }

    /**
     * Adds a violation for each member without a declared field, whose value would be lost, and for
     * each {@code null}: a member without a value is absent. A line without an id is already
     * reported.
     */
    private void addUnknownMembers(String at, @Nullable Object tree, List<Violation> found) {
        switch (tree) {
            case null -> found.add(stop(at, "TXT-002", "null"));
            case Map<?, ?> map when KNOWN.contains(Pointer.of(at).fieldPath()) ->
                    map.forEach((name, value) -> addUnknownMembers(at + "/" + name, value, found));
            case List<?> list when KNOWN.contains(Pointer.of(at).fieldPath()) ->
                    list.forEach(line -> {
                        if (line instanceof Map<?, ?> map
                                && map.get("id") instanceof String id
                                && Pointer.isId(id)) {
                            addUnknownMembers(at + "/" + id, line, found);
                        }
                    });
            default -> {
                if (!KNOWN.contains(Pointer.of(at).fieldPath())) {
                    found.add(stop(at, "TXT-003", inFile(at, indexes)));
                }
            }
        }
    }

    private static Set<String> known() {
        var paths = new HashSet<String>();
        for (Field field : SeizureShape.SHAPE.fields()) {
            for (int n = 0; n <= field.steps().size(); n++) {
                paths.add(String.join(".", field.steps().subList(0, n)));
            }
        }
        return paths;
    }

    /**
     * Merges the members of the file into those of a new record, section by section, and numbers
     * the lines.
     */
    private Map<String, @Nullable Object> merged(
            Map<String, ? extends @Nullable Object> blank, Map<?, ?> members) {
        var result = new LinkedHashMap<String, @Nullable Object>(blank);
        members.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value == null && removing) {
                result.remove(name);
            } else {
                result.put(name, merged(blank.get(name), value));
            }
        });
        return result;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object merged(@Nullable Object blank, @Nullable Object value) {
        if (value instanceof Map<?, ?> section) {
            return merged(
                    blank instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of(), section);
        }
        if (value instanceof List<?> list) {
            var lines = new ArrayList<@Nullable Object>();
            for (@Nullable Object line : list) {
                lines.add(line instanceof Map<?, ?> map ? line(map, lines.size() + 1) : line);
            }
            return lines;
        }
        return value;
    }

    private Map<String, @Nullable Object> line(Map<?, ?> members, int pos) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        String id = register.newLineId().toString();
        indexes.put(id, String.valueOf(pos - 1));
        line.put("id", id);
        line.put("pos", (long) pos);
        members.forEach((name, value) -> line.put(String.valueOf(name), value));
        return line;
    }

    /** Reason why a value of a file cannot be read, as the code of a rule. */
    private static final class UnreadableAmount {
        private static final String WRONG_FORM = "TXT-002";
        private static final String TOO_FINE = "TXT-010";
        private static final Pattern DECIMAL =
                Pattern.compile("-?(?:0|[1-9][0-9]{0,14})\\.[0-9]+ ([A-Z0-9]+)");

        private UnreadableAmount() {}

        /** Returns the code: an amount in the right form has too many decimals. */
        static String code(RecordParseResult.Problem problem) {
            String path = Pointer.of(problem.pointer()).fieldPath();
            boolean amount =
                    SeizureShape.SHAPE
                            .field(path)
                            .map(Field::type)
                            .filter(Amount.class::equals)
                            .isPresent();
            Matcher form = DECIMAL.matcher(problem.raw().toString());
            if (!amount || !form.matches()) {
                return WRONG_FORM;
            }
            return Unit.find(form.group(1)).map(_ -> TOO_FINE).orElse(WRONG_FORM);
        }
    }
}
