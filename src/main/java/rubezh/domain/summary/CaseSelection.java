package rubezh.domain.summary;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Sha256;

/**
 * The records of a summary, ordered by time and number.
 *
 * @param cases records that count
 * @param excluded records of the same period that do not count, with the reason
 */
public record CaseSelection(List<SeizureSnapshot> cases, List<ExcludedCase> excluded) {
    private static final Handling UNLIMITED = new Handling("H0");
    private static final Handling UNSTATED = new Handling("H2");
    private static final Comparator<SeizureSnapshot> ORDER =
            Comparator.comparing(CaseSelection::moment)
                    .thenComparing(r -> Objects.toString(r.seizure().header().number(), ""))
                    .thenComparing(SeizureSnapshot::revision);

    public CaseSelection {
        cases = List.copyOf(cases);
        excluded = List.copyOf(excluded);
    }

    /** Separates the records that count from those that do not. */
    public static CaseSelection of(List<SeizureSnapshot> records) {
        var cases = new ArrayList<SeizureSnapshot>();
        var excluded = new ArrayList<ExcludedCase>();
        for (SeizureSnapshot snapshot : records.stream().sorted(ORDER).toList()) {
            snapshot.exclusions().stream()
                    .findFirst()
                    .ifPresentOrElse(
                            reason -> excluded.add(new ExcludedCase(snapshot, reason)),
                            () -> cases.add(snapshot));
        }
        return new CaseSelection(cases, excluded);
    }

    /** Returns a count for each record. */
    List<RecordCount> counts() {
        return Stream.concat(
                        cases.stream().map(one -> count(one, null)),
                        excluded.stream().map(one -> count(one.record(), one.reason())))
                .toList();
    }

    private static RecordCount count(SeizureSnapshot record, @Nullable ExclusionReason reason) {
        CaseHeader header = record.seizure().header();
        String station = Objects.requireNonNullElse(header.station(), "");
        return new RecordCount(station, reason, header.isSeizure(), 1);
    }

    public List<Seizure> seizures() {
        return cases.stream().map(SeizureSnapshot::seizure).toList();
    }

    /** Returns the excluded records by reason, the strongest reason first. */
    public SortedMap<ExclusionReason, List<ExcludedCase>> excludedByReason() {
        return excluded.stream()
                .collect(
                        Collectors.groupingBy(
                                ExcludedCase::reason, TreeMap::new, Collectors.toList()));
    }

    /** Returns the number of revisions of the cases. */
    public int revisions() {
        return cases.stream().mapToInt(SeizureSnapshot::revisions).sum();
    }

    /**
     * Returns the SHA-256 of a report, 64 hexadecimal digits: over a heading line, then one line
     * per record, sorted, {@code <revision> TAB <number> TAB <counted or the reason> LF}. Without
     * records the heading alone tells one report from another.
     *
     * @param heading what the report is of, the same in either language
     */
    public String digest(String heading) {
        Stream<String> counted = cases.stream().map(r -> line(r, "COUNTED"));
        Stream<String> others = excluded.stream().map(l -> line(l.record(), l.reason().name()));
        String lines = Stream.concat(counted, others).sorted().collect(Collectors.joining());
        String text = heading + "\n" + lines;
        return Sha256.digest(text.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /**
     * Returns the strictest handling code of the records, whether they count or not; {@code H2} for
     * a record without one, {@code H0} without records.
     */
    public Handling strictestHandling() {
        return Stream.concat(cases.stream(), excluded.stream().map(ExcludedCase::record))
                .map(record -> record.seizure().header().handling())
                .map(code -> Objects.requireNonNullElse(code, UNSTATED))
                .max(Comparator.comparing(Handling::code))
                .orElse(UNLIMITED);
    }

    /**
     * Returns the states of all records with a number, by number: {@code <revision> TAB COUNTED},
     * or the reason in the place of the last word.
     */
    public SortedMap<String, String> recordStates() {
        var states = new TreeMap<String, String>();
        cases.forEach(record -> putState(states, record, "COUNTED"));
        excluded.forEach(one -> putState(states, one.record(), one.reason().name()));
        return states;
    }

    private static void putState(
            SortedMap<String, String> states, SeizureSnapshot record, String counted) {
        String number = record.seizure().header().number();
        if (number != null) {
            states.put(number, record.revision() + "\t" + counted);
        }
    }

    private static String line(SeizureSnapshot snapshot, String counted) {
        String number = Objects.toString(snapshot.seizure().header().number(), "");
        return snapshot.revision() + "\t" + number + "\t" + counted + "\n";
    }

    private static Instant moment(SeizureSnapshot snapshot) {
        OffsetDateTime start = snapshot.seizure().event().start();
        return start == null ? Instant.MAX : start.toInstant();
    }
}
