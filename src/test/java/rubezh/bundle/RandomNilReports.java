package rubezh.bundle;

import module java.base;

import rubezh.domain.station.NilReport;
import rubezh.fixtures.MemoryRegister;
import rubezh.journal.ValueTree;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.nil.NilReportService;
import rubezh.register.revision.RevisionWriter;
import rubezh.text.Fault;

/**
 * Two computers of a post and a headquarters that give nil reports of a few days, withdraw them and
 * exchange at random; headquarters now and then signs one of the post, which means nothing.
 */
record RandomNilReports(
        MemoryRegister post, MemoryRegister second, MemoryRegister headquarters, Random random) {
    private static final int ACTS = 16;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
    private static final int DAYS = 3;

    RandomNilReports(long seed) {
        this(
                new MemoryRegister("KG-OSH", 3 * seed + 1),
                new MemoryRegister("KG-OSH", 3 * seed + 2),
                new MemoryRegister("KG-HQ", 3 * seed + 3),
                new Random(seed));
    }

    void run() {
        List<MemoryRegister> all = List.of(post, second, headquarters);
        for (int i = 0; i < ACTS; i++) {
            MemoryRegister at = all.get(random.nextInt(all.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> service(at).give(day(), FIRST.plusDays(DAYS - 1L));
                case 2 -> withdraw(at);
                case 3 -> forge();
                default -> at.importFrom(all.get(random.nextInt(all.size())));
            }
        }
        deliverEverything(all);
    }

    /** Lets all have the same revisions. */
    private static void deliverEverything(List<MemoryRegister> all) {
        all.forEach(at -> all.forEach(at::importFrom));
        all.forEach(at -> all.forEach(at::importFrom));
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private static NilReportService service(MemoryRegister at) {
        return new NilReportService(at.storage(), at.session(), at::station, at.idSource());
    }

    private void withdraw(MemoryRegister at) {
        try {
            service(at).withdraw(day(), "found " + random.nextInt(9));
        } catch (Fault none) {
            // No report of that day is in force there.
        }
    }

    /** Signs a report of the post at headquarters. */
    private void forge() {
        LocalDate day = day();
        UUID id = DerivedId.ofNilReport("KG-OSH", day);
        OffsetDateTime from = OffsetDateTime.parse(day + "T0" + random.nextInt(9) + ":00:00+06:00");
        var writer =
                new RevisionWriter(
                        headquarters.journal(),
                        headquarters.session(),
                        headquarters.station(),
                        headquarters.idSource());
        var edit = writer.edit(RecordKind.NIL_REPORT, id);
        var report = new NilReport("KG-OSH", day, from, from.plusDays(1), edit.record().by());
        Map<String, Object> tree = RecordKind.NIL_REPORT.shape().write(report);
        writer.run(chain ->
                writer.write(chain, edit.put(ValueTree.difference(edit.body(), tree), tree), null));
    }
}
