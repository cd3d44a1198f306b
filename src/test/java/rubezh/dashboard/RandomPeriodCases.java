package rubezh.dashboard;

import module java.base;

import rubezh.fixtures.HostileBodies;
import rubezh.fixtures.JournalSeeder;

/**
 * Random cases around an operation: known to the minute, the day, the month, the year or not at
 * all, with the offsets of several places, rows of statistics among them, some of which must not
 * count.
 */
public final class RandomPeriodCases {
    public static final String OPERATION = "SENTINEL-2009";

    /** Substances of their goods, and one that none of them has. */
    public static final List<String> SUBSTANCES =
            List.of("OPI-HER", "CAN-RES", "OPI-TRA", "PRE-AAN", "UNK-SUS", "TOB-CIG", "OPI-OPI");

    private static final LocalDate FIRST = LocalDate.of(2009, 7, 20);
    private static final int DAYS = 80;

    private final Random random;

    public RandomPeriodCases(long seed) {
        this.random = new Random(seed);
    }

    /** Writes cases, entered on every fifth day at noon. */
    public void write(int count, JournalSeeder seeder) {
        int batches = DAYS / 5;
        for (int batch = 0; batch < batches; batch++) {
            var bodies = new HashMap<UUID, List<Map<String, Object>>>();
            for (int i = batch; i < count; i += batches) {
                var id = new UUID(i << 16 | 0x7000L, random.nextLong() >>> 2 | 1L << 63);
                bodies.put(id, List.of(body("KG-OSH-A-2009-%06d".formatted(i + 1))));
            }
            LocalDate day = FIRST.plusDays(5L * batch);
            seeder.at(day.atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(6))).writeAll(bodies);
        }
    }

    /** Returns the body of a case. */
    public Map<String, Object> body(String number) {
        Map<String, Object> body = HostileBodies.valid();
        Map<String, Object> header = section(body, "header");
        header.put("number", number);
        header.put("status", any("SUBMITTED", "APPROVED", "SUBMITTED", "ARCHIVED", "DRAFT"));
        header.put("kind", any("SEIZURE", "SEIZURE", "SEIZURE", any(MESSAGES)));
        set(header, "operation", any(OPERATION, OPERATION, "", "CHANNEL"));
        Map<String, Object> event = section(body, "event");
        set(event, "start", start());
        set(event, "direction", any("TRA", "IMP", ""));
        event.remove("end");
        event.remove("detected");
        set(event, "precision", any("", "MIN", "HOU", "DAY", "MON", "YEA", "UNK", ""));
        if (random.nextInt(6) == 0) {
            event.put("cases", any(1L, 2L, random.nextLong(2, 700)));
        }
        set(section(body, "place"), "post", any("KG-DOS", "KZ-KOR", "TJ-KAR", ""));
        Map<String, Object> route = section(body, "route");
        set(route, "departure", any("AF", "TJ", ""));
        set(route, "destination", any("RU", "KZ", "RU", ""));
        section(body, "detection").put("means", several("DOG", "XRB", "PHY"));
        conceal(section(body, "concealment"));
        body.put("items", items());
        section(body, "evidence").put("substances", mixture());
        return body;
    }

    private String start() {
        if (random.nextInt(15) == 0) {
            return "";
        }
        LocalDate date = FIRST.plusDays(random.nextInt(DAYS));
        LocalTime time = any(LocalTime.MIDNIGHT, LocalTime.of(8, 0), anyTime(), anyTime());
        ZoneOffset offset = any(ZoneOffset.ofHours(6), ZoneOffset.ofHours(3), ZoneOffset.UTC);
        return date.atTime(time).atOffset(offset).toString();
    }

    private LocalTime anyTime() {
        return LocalTime.ofSecondOfDay(random.nextInt(86_400)).truncatedTo(ChronoUnit.MINUTES);
    }

    private void conceal(Map<String, Object> concealment) {
        set(concealment, "place", any("FUE", "TYR", "DOR", ""));
        var further = new ArrayList<Object>();
        for (String place : several("FUE", "SEA", "WHL")) {
            String id = new UUID(0x7000L, 1L << 63 | further.size() + 90).toString();
            further.add(Map.of("id", id, "pos", further.size() + 1L, "place", place));
        }
        concealment.put("further", further);
    }

    /** Further substances of a mixture, which no figure counts. */
    private List<Object> mixture() {
        var lines = new ArrayList<Object>();
        for (String substance : several("OPI-FEN", "OPI-HER")) {
            String id = new UUID(0x7000L, 1L << 63 | lines.size() + 80).toString();
            lines.add(Map.of("id", id, "pos", lines.size() + 1L, "substance", substance));
        }
        return lines;
    }

    private List<Object> items() {
        var lines = new ArrayList<Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Map<String, Object> line = new HashMap<>();
            line.put("id", new UUID(0x7000L, 1L << 63 | i).toString());
            line.put("pos", (long) i);
            String[] goods = any(GOODS);
            set(line, "substance", goods[0]);
            set(line, "category", goods[1]);
            String amount = random.nextInt(1, 90_000) + " " + goods[2];
            set(line, "amount", random.nextInt(8) == 0 ? "" : amount);
            line.put("stage", any("LAB", "LAB", "NEGATIVE"));
            if (random.nextInt(3) == 0) {
                set(line, "form", any("TAB", "BLT", ""));
                line.put("weighing", new HashMap<>(Map.of("pieces", random.nextLong(1, 99))));
            }
            lines.add(line);
        }
        return lines;
    }

    private static final String[] MESSAGES = {"NEGATIVE", "WARNING", "FEEDBACK"};

    private static final String[][] GOODS = {
        {"OPI-HER", "", "GRM"},
        {"CAN-RES", "DRG", "GRM"},
        {"OPI-TRA", "", "U2"},
        {"PRE-AAN", "", "MLT"},
        {"UNK-SUS", "PRC", "GRM"},
        {"UNK-SUS", "TOB", "GRM"},
        {"TOB-CIG", "", "STK"},
        {"ATS-MDM", "", "U2"},
        {"", "", "GRM"}
    };

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private List<String> several(String... values) {
        return Arrays.stream(values).filter(_ -> random.nextInt(3) == 0).toList();
    }

    private static void set(Map<String, Object> section, String name, String value) {
        if (value.isEmpty()) {
            section.remove(name);
        } else {
            section.put(name, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> section(Map<String, Object> body, String name) {
        return (Map<String, Object>) body.computeIfAbsent(name, _ -> new HashMap<>());
    }
}
