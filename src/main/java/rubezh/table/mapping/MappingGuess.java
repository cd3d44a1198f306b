package rubezh.table.mapping;

import static rubezh.domain.seizure.SeizureFields.*;

import module java.base;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.FieldPath;
import rubezh.json.SeizureShape;
import rubezh.shape.Field;
import rubezh.shape.LeafCodec;
import rubezh.table.BuiltInTables;
import rubezh.table.mapping.TableMapping.DateRule;
import rubezh.table.mapping.TableMapping.FieldRule;
import rubezh.table.mapping.TableMapping.MappedValue;
import rubezh.table.mapping.TableMapping.MissingRule;
import rubezh.table.mapping.TableMapping.NumberStyle;
import rubezh.table.mapping.TableMapping.UnitRule;
import rubezh.table.mapping.TableMapping.ValueRule;
import rubezh.table.mapping.TableMapping.ZeroRule;
import rubezh.table.source.TableGuess;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.text.SearchFold;
import rubezh.text.UnitNames;

/**
 * Proposes a mapping for a table nobody has described: by the words of its headings and by what its
 * columns hold. Everything in it is marked as guessed, and every meaning of a text that is not
 * exactly a name of a code as proposed.
 */
public final class MappingGuess {
    /** Share of the rows, in percent, that a column of codes names exactly. */
    private static final int NAMED = 50;

    /** Share of texts, in percent, that are dates in a column of dates; the others are mistakes. */
    private static final int NEARLY_ALL = 80;

    private static final int PERCENT = 100;
    private static final List<String> PATTERNS =
            List.of(
                    "uuuu-MM-dd'T'HH:mm:ssXXX",
                    "uuuu-MM-dd'T'HH:mm:ss",
                    "uuuu-MM-dd'T'HH:mm",
                    "uuuu-MM-dd HH:mm:ss",
                    "uuuu-MM-dd HH:mm",
                    "dd.MM.uuuu HH:mm:ss",
                    "dd.MM.uuuu HH:mm",
                    "d.M.uuuu H:mm",
                    "uuuu-MM-dd",
                    "dd.MM.uuuu",
                    "d.M.uuuu",
                    "dd.MM.uu",
                    "dd/MM/uuuu",
                    "MM/dd/uuuu",
                    "d/M/uuuu",
                    "M/d/uuuu",
                    "uuuu/MM/dd",
                    "d MMM uuuu",
                    "MMM d, uuuu",
                    "uuuu-MM",
                    "MM.uuuu",
                    "MMM uuuu",
                    "uuuu");

    /** Fields whose codes a column may name, the more telling ones first. */
    private static final List<FieldPath> CODED =
            List.of(
                    ITEMS_SUBSTANCE,
                    PLACE_POST,
                    PARTIES_PERSONS_CITIZENSHIP,
                    PLACE_COUNTRY,
                    ROUTE_DEPARTURE,
                    ROUTE_DESTINATION,
                    EVENT_DIRECTION,
                    CONCEALMENT_PLACE,
                    CONCEALMENT_METHOD,
                    DETECTION_MEANS,
                    DETECTION_SELECTION,
                    CONVEYANCES_TYPE,
                    CONVEYANCES_MODE,
                    PARTIES_PERSONS_SEX,
                    ITEMS_FORM,
                    ITEMS_CATEGORY,
                    PARTIES_PERSONS_ROLE);

    private final TableGuess guess;
    private final ColumnValues values;
    private final ReferenceData reference;
    private final Map<CodeListId, SimilarCodes> lists = new EnumMap<>(CodeListId.class);
    private final Map<String, Set<String>> words = words();
    private final UnitNames units =
            new UnitNames(Messages.in(Language.RU), Messages.in(Language.EN));
    private final Set<FieldPath> taken = new HashSet<>();
    private final List<FieldRule> rules = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    private MappingGuess(TableGuess guess, ColumnValues values, ReferenceData reference) {
        this.guess = guess;
        this.values = values;
        this.reference = reference;
    }

    /**
     * Proposes a mapping.
     *
     * @param name name of the mapping and of its source
     * @param guess how the file is read
     * @param values what its columns hold
     */
    public static TableMapping of(
            String name, TableGuess guess, ColumnValues values, ReferenceData reference) {
        return new MappingGuess(guess, values, reference).mapping(name);
    }

    /**
     * Returns the rule by which a column would become a field that a person chose: how its times
     * are written, its unit, and what its texts seem to mean. The rule counts as confirmed; what
     * its texts mean does not.
     */
    public static FieldRule of(
            FieldPath field,
            String column,
            TableGuess guess,
            ColumnValues values,
            ReferenceData reference) {
        ValueRule value = new MappingGuess(guess, values, reference).value(field, column);
        return new FieldRule(field, 1, List.of(value), MissingRule.NOTHING, false);
    }

    private ValueRule value(FieldPath field, String column) {
        if (list(field).isPresent()) {
            SequencedMap<String, Long> texts = this.values.of(column);
            texts.remove("");
            return value(List.of(column), targets(field, texts), null, null);
        }
        if (MappingEdit.isTime(field)) {
            String pattern = pattern(column).orElse(PATTERNS.getFirst());
            return value(List.of(column), null, new DateRule(pattern, 1), null);
        }
        return MappingEdit.isAmount(field)
                ? value(List.of(column), null, null, unitRule(unit(column).orElse(null)))
                : plain(column);
    }

    /** Returns the patterns by which times are tried, the more precise ones first. */
    public static List<String> patterns() {
        return PATTERNS;
    }

    /** Returns the number of the row of headings that a guess has; 0 for none. */
    public static int header(TableGuess guess) {
        return guess.header() == TableGuess.NO_HEADER
                ? 0
                : (int) guess.rows().get(guess.header()).number();
    }

    private TableMapping mapping(String name) {
        NumberStyle numbers = numbers();
        addFiscalMonth();
        for (String column : values.columns().names()) {
            if (!isUsed(column)) {
                rule(column, numbers).ifPresent(this::add);
            }
        }
        return new TableMapping(
                name,
                name,
                guess.format(),
                header(guess),
                numbers,
                Set.of(),
                null,
                keys,
                false,
                List.of(),
                false,
                rules);
    }

    private void add(FieldRule rule) {
        rules.add(rule);
        taken.add(rule.to());
    }

    private boolean isUsed(String column) {
        return rules.stream()
                .flatMap(rule -> rule.first().stream())
                .anyMatch(value -> value.from().contains(column));
    }

    /** Words of headings by what they mean, of both languages. */
    private static Map<String, Set<String>> words() {
        var words = new LinkedHashMap<String, Set<String>>();
        for (NamedCsvRecord row : BuiltInTables.rows("table/headings")) {
            words.put(
                    row.getField("meaning"),
                    Arrays.stream(row.getField("words").split(";"))
                            .map(SearchFold::of)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return words;
    }

    /** Returns whether a heading has one of the words of a meaning, or a word that begins so. */
    private boolean says(String heading, String meaning) {
        String folded = " " + SearchFold.of(heading);
        return words.getOrDefault(meaning, Set.of()).stream()
                .anyMatch(word -> folded.contains(" " + word));
    }

    private NumberStyle numbers() {
        long points = 0;
        long commas = 0;
        for (String column : values.columns().names()) {
            for (String text : values.of(column).keySet()) {
                points += text.matches("-?\\d+\\.\\d+") ? 1 : 0;
                commas += text.matches("-?\\d+,\\d+") ? 1 : 0;
            }
        }
        return commas > points ? new NumberStyle(',', "") : NumberStyle.POINT;
    }

    /** A fiscal year and a month in two columns are one time. */
    private void addFiscalMonth() {
        String year = find(column -> says(column, "fiscal"));
        String month = find(column -> says(column, "month") && isDate(column, "MMM"));
        if (year != null && month != null) {
            String pattern = "uuuu MMM";
            add(
                    rule(
                            EVENT_START,
                            value(List.of(year, month), null, new DateRule(pattern, 10), null)));
        }
    }

    private @Nullable String find(Predicate<String> test) {
        return values.columns().names().stream().filter(test).findFirst().orElse(null);
    }

    private boolean isDate(String column, String pattern) {
        var reader = new DateCellReader(new DateRule("uuuu " + pattern, 1));
        Set<String> texts = values.of(column).keySet();
        return !texts.isEmpty()
                && texts.stream().allMatch(text -> reader.date("2000 " + text).isPresent());
    }

    private Optional<FieldRule> rule(String column, NumberStyle numbers) {
        if (says(column, "skip")) {
            return Optional.empty();
        }
        if (says(column, "key") && isDistinct(column) && keys.isEmpty()) {
            keys.add(column);
            return Optional.of(rule(PROCEEDINGS_DOCUMENTS_NUMBER, plain(column)));
        }
        return time(column)
                .or(() -> amount(column, numbers))
                .or(() -> coded(column))
                .or(() -> text(column));
    }

    private Optional<FieldRule> time(String column) {
        if (taken.contains(EVENT_START) || !says(column, "date") && !says(column, "year")) {
            return Optional.empty();
        }
        return pattern(column)
                .map(pattern ->
                        rule(
                                EVENT_START,
                                value(List.of(column), null, new DateRule(pattern, 1), null)));
    }

    /** Returns whether a column tells rows apart, as far as its texts were kept. */
    private boolean isDistinct(String column) {
        return values.isFree(column)
                || values.rows() > 1 && values.of(column).size() == values.rows();
    }

    /** Returns the pattern by which most texts of a column read, if that is nearly all of them. */
    private Optional<String> pattern(String column) {
        List<String> texts = texts(column);
        String best = null;
        long most = 0;
        for (String pattern : PATTERNS) {
            var reader = new DateCellReader(new DateRule(pattern, 1));
            long read = texts.stream().filter(text -> reader.date(text).isPresent()).count();
            if (read > most) {
                best = pattern;
                most = read;
            }
        }
        boolean nearlyAll = most * PERCENT >= texts.size() * (long) NEARLY_ALL;
        return nearlyAll ? Optional.ofNullable(best) : Optional.empty();
    }

    /** Returns the texts of a column; of free text those of the first rows. */
    private List<String> texts(String column) {
        int place = values.columns().places().getOrDefault(column, 0);
        Stream<String> texts =
                values.isFree(column)
                        ? guess.rows().stream()
                                .filter(row -> row.number() > header(guess))
                                .map(row -> row.cell(place))
                        : values.of(column).keySet().stream();
        return texts.map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    private Optional<FieldRule> amount(String column, NumberStyle numbers) {
        var reader = new NumberCellReader(numbers);
        List<String> texts = texts(column);
        boolean numeric =
                !texts.isEmpty() && texts.stream().allMatch(text -> reader.read(text).isPresent());
        boolean withUnit =
                !numeric
                        && !texts.isEmpty()
                        && texts.stream()
                                .allMatch(text ->
                                        reader.readWithRest(text)
                                                .flatMap(one -> units.find(one.rest()))
                                                .isPresent());
        if (withUnit && !taken.contains(ITEMS_AMOUNT)) {
            return Optional.of(
                    rule(
                            ITEMS_AMOUNT,
                            value(
                                    List.of(column),
                                    null,
                                    null,
                                    new UnitRule(null, null, Map.of()))));
        }
        if (!numeric) {
            return Optional.empty();
        }
        if (says(column, "events") && !taken.contains(EVENT_CASES)) {
            return Optional.of(rule(EVENT_CASES, plain(column)));
        }
        if (says(column, "age") && !taken.contains(PARTIES_PERSONS_AGE)) {
            return Optional.of(rule(PARTIES_PERSONS_AGE, plain(column)));
        }
        Optional<String> unit = unit(column);
        return (says(column, "amount") || unit.isPresent()) && !taken.contains(ITEMS_AMOUNT)
                ? Optional.of(
                        rule(
                                ITEMS_AMOUNT,
                                value(List.of(column), null, null, unitRule(unit.orElse(null)))))
                : Optional.empty();
    }

    /** A column of nothing but units says the unit of a heading that has none. */
    private UnitRule unitRule(@Nullable String unit) {
        String column =
                unit != null
                        ? null
                        : find(name -> {
                            Set<String> texts = new HashSet<>(values.of(name).keySet());
                            texts.remove("");
                            return !texts.isEmpty()
                                    && texts.stream()
                                            .allMatch(text -> units.find(text).isPresent());
                        });
        return column == null
                ? new UnitRule(unit == null ? "KGM" : unit, null, Map.of())
                : new UnitRule(null, column, Map.of());
    }

    /** Returns the unit that a heading names: {@code Sum Qty (lbs)}. */
    private Optional<String> unit(String heading) {
        return Arrays.stream(heading.split("[\\s(),.:;/]+"))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> units.find(word).stream())
                .findFirst();
    }

    private Optional<FieldRule> coded(String column) {
        if (values.isFree(column)) {
            return Optional.empty();
        }
        SequencedMap<String, Long> texts = values.of(column);
        texts.remove("");
        FieldPath best = null;
        long bestShare = 0;
        for (FieldPath field : CODED) {
            if (!taken.contains(field)) {
                boolean said = says(column, field.path());
                long share = isNumbered(texts) && !said ? 0 : share(texts, alikes(field));
                if (said && share > 0) {
                    share += PERCENT;
                }
                if (share > bestShare) {
                    best = field;
                    bestShare = share;
                }
            }
        }
        return best == null || bestShare < NAMED
                ? Optional.empty()
                : Optional.of(rule(best, value(List.of(column), targets(best, texts), null, null)));
    }

    /** Numbers name codes of many lists. */
    private static boolean isNumbered(Map<String, Long> texts) {
        return texts.keySet().stream().allMatch(text -> text.matches("\\d+"));
    }

    /** Returns the share of rows, in percent, whose text names a code exactly. */
    private static long share(Map<String, Long> texts, SimilarCodes alikes) {
        long all = texts.values().stream().mapToLong(Long::longValue).sum();
        long named =
                texts.entrySet().stream()
                        .filter(one -> alikes.exact(one.getKey()).isPresent())
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return all == 0 ? 0 : named * PERCENT / all;
    }

    private Map<String, MappedValue> targets(FieldPath field, Map<String, Long> texts) {
        var targets = new TreeMap<String, MappedValue>();
        texts.keySet().forEach(text -> targets.put(ValueKey.of(text), target(field, text)));
        return targets;
    }

    private MappedValue target(FieldPath field, String text) {
        SimilarCodes alikes = alikes(field);
        return alikes.exact(text)
                .map(CodeEntry::code)
                .map(code ->
                        isAnyOther(code)
                                ? new MappedValue.Proposed(code)
                                : (MappedValue) new MappedValue.Value(code))
                .orElseGet(() ->
                        new MappedValue.Proposed(
                                alikes.of(text).stream()
                                        .findFirst()
                                        .map(one -> one.entry().code())
                                        .orElse("")));
    }

    /**
     * Returns whether a code stands for all that the list does not name: no text says so surely.
     */
    private static boolean isAnyOther(String code) {
        return code.equals("OTH") || code.endsWith("-OTH");
    }

    private SimilarCodes alikes(FieldPath field) {
        CodeListId list = list(field).orElseThrow();
        return lists.computeIfAbsent(list, id -> new SimilarCodes(reference.list(id)));
    }

    /** Returns the list whose codes a field takes; empty for a field without codes. */
    public static Optional<CodeListId> list(FieldPath path) {
        Field field = SeizureShape.SHAPE.field(path.path()).orElseThrow();
        return Code.class.isAssignableFrom(field.type())
                ? Optional.of(((Code) LeafCodec.fromPlain(field.type(), "X")).list())
                : Optional.empty();
    }

    private Optional<FieldRule> text(String column) {
        for (FieldPath field :
                List.of(
                        PARTIES_PERSONS_SURNAME,
                        NARRATIVE_CIRCUMSTANCES,
                        CONCEALMENT_DESCRIPTION,
                        PLACE_DESCRIPTION,
                        CONVEYANCES_REGISTRATION,
                        ITEMS_APPEARANCE_NAME)) {
            if (!taken.contains(field) && says(column, field.path())) {
                return Optional.of(rule(field, plain(column)));
            }
        }
        return Optional.empty();
    }

    private static FieldRule rule(FieldPath field, ValueRule value) {
        return new FieldRule(field, 1, List.of(value), MissingRule.NOTHING, true);
    }

    private static ValueRule plain(String column) {
        return value(List.of(column), null, null, null);
    }

    private static ValueRule value(
            List<String> from,
            @Nullable Map<String, MappedValue> values,
            @Nullable DateRule date,
            @Nullable UnitRule unit) {
        return new ValueRule(
                from, " ", null, values, date, unit, null, ZeroRule.REFUSED, null, Map.of());
    }
}
