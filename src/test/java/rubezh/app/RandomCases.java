package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.summary.ExclusionReason;
import rubezh.fixtures.HostileBodies;
import rubezh.fixtures.JournalSeeder;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;

/**
 * Random cases of one day and one operation, some of which must not count, with what their figures
 * must be. The figures are computed from the numbers drawn, by nothing of the program.
 */
final class RandomCases {
    /** Reasons found in a record alone. */
    private static final List<ExclusionReason> REASONS =
            List.copyOf(
                    EnumSet.complementOf(
                            EnumSet.of(
                                    ExclusionReason.OUTSIDE_OPERATION,
                                    ExclusionReason.DAY_UNKNOWN,
                                    ExclusionReason.UNENTITLED)));

    static final String OPERATION = "SENTINEL-2009";

    /** The station day of all cases, within the operation. */
    static final String DAY = "2009-08-24";

    /** An article of which the list has only the class. */
    static final String CLASS = "CTH-OTH";

    private static final List<String> SUBSTANCES =
            List.of(
                    "OPI-HER", "CAN-RES", "OPI-TRA", "PRE-AAN", "OPI-MOR", "TOB-CIG", "ATS-MDM",
                    CLASS, CLASS);
    private static final List<String> UNITS =
            List.of("GRM", "GRM", "U2", "MLT", "GRM", "STK", "AV", "GRM", "GRM");

    /** Names of articles of the class; typed with blanks around now and then. */
    static final List<String> NAMES = List.of("4-BMC", "4-CEC", "Hexedrone");

    private final Random random;
    private final Random counts;
    private final JournalSeeder seeder;
    final List<RandomCase> cases = new ArrayList<>();

    /**
     * A case.
     *
     * @param number case number
     * @param reason why it must not count; null if it must
     * @param amounts drawn amounts by substance, of the class also by name
     * @param count number of cases that the record stands for
     */
    record RandomCase(
            String number,
            @Nullable ExclusionReason reason,
            Map<String, Long> amounts,
            long count) {}

    RandomCases(long seed, JournalSeeder seeder) {
        this.random = new Random(seed);
        this.counts = new Random(~seed);
        this.seeder = seeder;
    }

    void write(int count) {
        for (int i = 0; i < count; i++) {
            write();
        }
    }

    /** Returns the sum of the counted amounts of a substance. */
    long sum(String substance) {
        return counted().stream().mapToLong(c -> c.amounts().getOrDefault(substance, 0L)).sum();
    }

    long casesOf(String substance) {
        return sum(counted().stream().filter(c -> c.amounts().containsKey(substance)));
    }

    long casesWithoutAmounts() {
        return sum(counted().stream().filter(c -> c.amounts().isEmpty()));
    }

    /** Returns the number of all cases that count. */
    long countedCases() {
        return sum(counted().stream());
    }

    private static long sum(Stream<RandomCase> some) {
        return some.mapToLong(RandomCase::count).sum();
    }

    List<RandomCase> counted() {
        return cases.stream().filter(c -> c.reason() == null).toList();
    }

    SortedMap<ExclusionReason, Long> excluded() {
        return cases.stream()
                .filter(c -> c.reason() != null)
                .collect(
                        Collectors.groupingBy(
                                RandomCase::reason, TreeMap::new, Collectors.counting()));
    }

    private void write() {
        var id =
                new UUID(
                        random.nextLong() & ~0xF000L | 0x7000L, random.nextLong() >>> 2 | 1L << 63);
        String number = "KG-OSH-A-2026-%06d".formatted(cases.size() + 1);
        var amounts = new HashMap<String, Long>();
        Map<String, Object> body = body(number, amounts);
        long count = counts.nextInt(4) == 0 ? counts.nextLong(2, 500) : 1;
        if (count > 1) {
            section(body, "event").put("cases", count);
        }
        ExclusionReason reason = random.nextInt(2) == 0 ? null : any();
        // A contested or cancelled draft has two reasons; the stronger one is told.
        boolean alsoDraft = reason != null && random.nextInt(3) == 0;
        if (alsoDraft) {
            header(body).put("status", "DRAFT");
        }
        put(id, body, reason);
        boolean weaker = reason == ExclusionReason.RETURNED || isKind(reason);
        cases.add(
                new RandomCase(
                        number,
                        alsoDraft && weaker ? ExclusionReason.DRAFT : reason,
                        amounts,
                        count));
    }

    private ExclusionReason any() {
        return REASONS.get(random.nextInt(REASONS.size()));
    }

    private static boolean isKind(@Nullable ExclusionReason reason) {
        return reason == ExclusionReason.NEGATIVE || reason == ExclusionReason.MESSAGE;
    }

    private void put(UUID id, Map<String, Object> body, @Nullable ExclusionReason reason) {
        switch (reason) {
            case null -> first(id, body);
            case CANCELLED -> cancel(id, body);
            case NEWER -> seeder.write(new Revision.Subject(id, "seizure", "seizure/2.0"), body);
            case INVALID -> first(id, invalid(body));
            case INCOMPLETE ->
                    seeder.write(
                            id, RevisionKind.PUT, body, List.of(RevisionId.of("ab".repeat(32))));
            case CONFLICT -> contest(id, body);
            case DRAFT -> first(id, with(body, "status", "DRAFT"));
            case RETURNED ->
                    first(
                            id,
                            "DRAFT".equals(header(body).get("status"))
                                    ? body
                                    : with(body, "status", "RETURNED"));
            case NEGATIVE -> first(id, with(body, "kind", "NEGATIVE"));
            case MESSAGE -> first(id, with(body, "kind", "WARNING"));
            case OUTSIDE_OPERATION, DAY_UNKNOWN, UNENTITLED -> throw new AssertionError(reason);
        }
    }

    private RevisionId first(UUID id, Map<String, Object> body) {
        return seeder.write(id, RevisionKind.PUT, body, List.of()).id();
    }

    private void cancel(UUID id, Map<String, Object> body) {
        if (random.nextBoolean()) {
            first(id, with(body, "status", "CANCELLED"));
        } else {
            seeder.write(id, RevisionKind.VOID, body, List.of(first(id, body)));
        }
    }

    /** Two officers wrote another lane, neither knowing of the other. */
    private void contest(UUID id, Map<String, Object> body) {
        List<RevisionId> parent = List.of(first(id, body));
        for (String lane : List.of("1", "2")) {
            section(body, "place").put("lane", lane);
            seeder.write(id, RevisionKind.PUT, body, parent);
        }
    }

    /** Replaces a member that neither number, status nor time depend on. */
    private Map<String, Object> invalid(Map<String, Object> body) {
        List<Map.Entry<String, Object>> wrong =
                List.of(
                        Map.entry("items", "x"),
                        Map.entry("route", 7L),
                        Map.entry("detection", List.of()),
                        Map.entry("conveyances", Map.of()));
        var one = wrong.get(random.nextInt(wrong.size()));
        body.put(one.getKey(), one.getValue());
        return body;
    }

    private Map<String, Object> body(String number, Map<String, Long> amounts) {
        Map<String, Object> body = HostileBodies.valid();
        Map<String, Object> header = header(body);
        header.put("number", number);
        header.put("status", random.nextBoolean() ? "SUBMITTED" : "APPROVED");
        header.put("station", "KG-OSH");
        header.put("operation", OPERATION);
        section(body, "event").put("start", start());
        var lines = new ArrayList<Object>();
        for (int line = random.nextInt(3); line >= 0; line--) {
            lines.add(line(random.nextInt(SUBSTANCES.size()), lines.size(), amounts));
        }
        body.put("items", lines);
        return body;
    }

    private String start() {
        return DAY + "T08:%02d:00+06:00".formatted(random.nextInt(60));
    }

    private Map<String, Object> line(int substance, int pos, Map<String, Long> amounts) {
        long amount = random.nextInt(1, 90_000);
        boolean confirmed = random.nextInt(5) > 0;
        String article = SUBSTANCES.get(substance);
        Map<String, Object> line = new HashMap<>();
        if (article.equals(CLASS)) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            line.put("appearance", Map.of("name", random.nextBoolean() ? name : " " + name));
            if (confirmed) {
                amounts.merge(name, amount, Long::sum);
            }
        }
        if (confirmed) {
            amounts.merge(article, amount, Long::sum);
        }
        line.put("id", new UUID(0x7000L, 1L << 63 | pos + 1).toString());
        line.put("pos", pos + 1L);
        line.put("substance", article);
        line.put("amount", amount + " " + UNITS.get(substance));
        line.put("stage", confirmed ? "LAB" : "NEGATIVE");
        return line;
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, String value) {
        header(body).put(member, value);
        return body;
    }

    private static Map<String, Object> header(Map<String, Object> body) {
        return section(body, "header");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> body, String name) {
        return (Map<String, Object>) body.computeIfAbsent(name, _ -> new HashMap<>());
    }
}
