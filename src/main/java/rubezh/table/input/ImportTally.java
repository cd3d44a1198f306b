package rubezh.table.input;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.register.TableImportNote;
import rubezh.table.input.TableImportResult.ControlTotal;
import rubezh.table.input.TableImportResult.DateDoubt;
import rubezh.table.input.TableImportResult.ExampleCase;
import rubezh.table.input.TableImportResult.ProblemCount;
import rubezh.table.input.TableImportResult.RoundedRows;
import rubezh.table.input.TableImportResult.RowTally;
import rubezh.table.input.TableImportResult.TotalCheck;
import rubezh.table.mapping.DateCheck;
import rubezh.table.mapping.MappedCase;
import rubezh.table.mapping.MappedCase.FileAmount;
import rubezh.table.mapping.RowMapper;
import rubezh.table.mapping.RowProblem;
import rubezh.table.mapping.RowProblem.Reason;
import rubezh.table.mapping.TableMapping;
import rubezh.table.mapping.TableMapping.LeftRows;
import rubezh.table.source.HiddenCells;
import rubezh.table.source.TableRow;

/** Counts what becomes of the rows of one table, and adds up their amounts exactly. */
final class ImportTally {
    /** Different problems that are told one by one; the rest is counted together. */
    private static final int MOST_PROBLEMS = 2_000;

    private static final int MOST_EXAMPLES = 50;
    private static final int MOST_ROUNDINGS = 20;

    private final Map<RowProblem, Counted> problems = new LinkedHashMap<>();
    private final SortedMap<Long, RowProblem> roundings = new TreeMap<>();
    private final SortedMap<String, Long> leftReasons = new TreeMap<>();
    private final List<TotalCheck> totals = new ArrayList<>();
    private final Map<String, BigDecimal> columnSums = new LinkedHashMap<>();
    private final Map<SumKey, BigDecimal> fileSums = new TreeMap<>();
    private final Map<SumKey, BigDecimal> foreseenSums = new TreeMap<>();
    private final Map<SumKey, BigDecimal> recordedSums = new TreeMap<>();
    private final List<ExampleCase> examples = new ArrayList<>();
    private HiddenCells hidden = HiddenCells.NONE;
    private @Nullable RowMapper mapper;
    private long rows;
    private long recorded;
    private long there;
    private long changed;
    private long rejected;
    private long leftOut;
    private long cases;
    private long rounded;

    /** What amounts are added up by. */
    private record SumKey(String substance, String unit, String year)
            implements Comparable<SumKey> {
        private static final Comparator<SumKey> ORDER =
                Comparator.comparing(SumKey::substance)
                        .thenComparing(SumKey::unit)
                        .thenComparing(SumKey::year);

        @Override
        public int compareTo(SumKey other) {
            return ORDER.compare(this, other);
        }
    }

    /** How often a problem occurred, with its first occurrence. */
    private static final class Counted {
        private final RowProblem example;
        private final long first;
        private long rows;

        Counted(RowProblem example, long first) {
            this.example = example;
            this.first = first;
        }
    }

    void begin(RowMapper reader, TableMapping mapping) {
        mapper = reader;
        for (LeftRows left : mapping.leave()) {
            left.compare().forEach(column -> columnSums.put(column, BigDecimal.ZERO));
        }
    }

    long rows() {
        return rows;
    }

    /** Counts a row that may become a case. */
    void read(TableRow row) {
        rows++;
        columnSums.replaceAll((column, sum) -> sum.add(number(row, column)));
    }

    private BigDecimal number(TableRow row, String column) {
        return mapper == null
                ? BigDecimal.ZERO
                : mapper.number(row, column).orElse(BigDecimal.ZERO);
    }

    /** Counts a row that is left out by a rule, and compares its totals. */
    void left(TableRow row, LeftRows rule) {
        rows++;
        leftOut++;
        leftReasons.merge(rule.reason(), 1L, Long::sum);
        for (String column : rule.compare()) {
            String cell = mapper == null ? "" : mapper.cell(row, column);
            if (mapper != null && !cell.isEmpty()) {
                totals.add(
                        new TotalCheck(
                                row.number(),
                                column,
                                cell,
                                mapper.number(row, column).orElse(null),
                                columnSums.getOrDefault(column, BigDecimal.ZERO)));
            }
        }
    }

    /** Takes what of the file a sheet does not show. */
    void hidden(HiddenCells cells) {
        hidden = cells;
    }

    /** Counts rows that a value leaves out. */
    void left(MappedCase made) {
        leftOut += made.rows().size();
        leftReasons.merge(String.valueOf(made.leftOut()), (long) made.rows().size(), Long::sum);
    }

    void there(MappedCase made) {
        there += made.rows().size();
    }

    /** Counts rows that differ from their case. */
    void changed(MappedCase made, boolean applied) {
        changed += made.rows().size();
        cases += applied ? 1 : 0;
    }

    void rejected(MappedCase made) {
        rejected += made.rows().size();
        var told = new HashSet<RowProblem>();
        for (RowProblem problem : made.errors()) {
            RowProblem key = key(problem);
            if (told.add(key)) {
                problems.computeIfAbsent(key, _ -> new Counted(problem, made.row())).rows +=
                        made.rows().size();
            }
        }
    }

    private RowProblem key(RowProblem problem) {
        RowProblem key = problem.counted();
        return problems.size() < MOST_PROBLEMS || problems.containsKey(key)
                ? key
                : new RowProblem(problem.column(), "", problem.reason(), "");
    }

    /** Counts rows whose case is saved. */
    void done(MappedCase made, Seizure seizure, boolean change) {
        if (change) {
            changed(made, true);
        } else {
            recorded += made.rows().size();
            cases++;
        }
        for (RowProblem problem : made.problems()) {
            if (problem.reason() == Reason.ROUNDED && rounded++ < MOST_ROUNDINGS) {
                roundings.putIfAbsent(made.row(), problem);
            }
        }
        for (FileAmount amount : made.amounts()) {
            var key = new SumKey(amount.substance(), amount.unit(), amount.year());
            fileSums.merge(key, amount.number(), BigDecimal::add);
        }
        add(seizure, foreseenSums);
        if (examples.size() < MOST_EXAMPLES) {
            examples.add(new ExampleCase(made.row(), seizure));
        }
    }

    /** Adds a case that was read back from the register. */
    void addRecorded(Seizure seizure) {
        add(seizure, recordedSums);
    }

    private static void add(Seizure seizure, Map<SumKey, BigDecimal> sums) {
        OffsetDateTime start = seizure.event().start();
        String year = start == null ? "" : String.valueOf(start.getYear());
        for (SeizedItem item : seizure.items()) {
            if (item.amount() != null) {
                String substance = item.substance() == null ? "" : item.substance().code();
                var key = new SumKey(substance, item.amount().unit().name(), year);
                sums.merge(key, new BigDecimal(item.amount().digits()), BigDecimal::add);
            }
        }
    }

    TableImportResult result(
            boolean rehearsal,
            List<DateCheck> dates,
            TableMapping mapping,
            Optional<TableImportNote> note) {
        return new TableImportResult(
                rehearsal,
                new RowTally(rows, recorded, there, changed, rejected, leftOut, cases),
                problems.values().stream()
                        .map(one -> new ProblemCount(one.example, one.rows, one.first))
                        .sorted(Comparator.comparingLong(ProblemCount::rows).reversed())
                        .toList(),
                new RoundedRows(rounded, roundings),
                leftReasons,
                hidden,
                totals,
                sums(rehearsal ? foreseenSums : recordedSums),
                dates.stream().filter(DateCheck::isDoubtful).map(ImportTally::doubt).toList(),
                mapping.rules().stream()
                        .filter(TableMapping.FieldRule::guessed)
                        .map(rule -> rule.to().path())
                        .toList(),
                examples,
                note);
    }

    private List<ControlTotal> sums(Map<SumKey, BigDecimal> found) {
        var keys = new TreeSet<>(fileSums.keySet());
        keys.addAll(found.keySet());
        return keys.stream()
                .map(key ->
                        new ControlTotal(
                                key.substance(),
                                key.unit(),
                                key.year(),
                                fileSums.getOrDefault(key, BigDecimal.ZERO),
                                found.getOrDefault(key, BigDecimal.ZERO)))
                .toList();
    }

    private static DateDoubt doubt(DateCheck check) {
        return new DateDoubt(
                check.column(),
                check.pattern(),
                check.other(),
                check.both(),
                check.otherOnly(),
                check.example());
    }
}
