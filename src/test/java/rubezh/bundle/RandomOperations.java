package rubezh.bundle;

import module java.base;

import rubezh.domain.operation.Operation;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.OperationSummary;
import rubezh.domain.summary.ReportPeriod;
import rubezh.fixtures.MemoryRegister;
import rubezh.json.RecordKind;
import rubezh.operation.OpenOperation;
import rubezh.operation.OperationService;

/** A post and a headquarters that change, report, close and exchange operations at random. */
record RandomOperations(MemoryRegister post, MemoryRegister headquarters, Random random) {
    private static final int ACTS = 14;
    private static final List<OperationCode> CODES =
            List.of(new OperationCode("SENTINEL-2009"), new OperationCode("BARRIER-2024"));
    private static final LocalDate FIRST = LocalDate.parse("2009-08-01");

    RandomOperations(long seed) {
        this(
                new MemoryRegister("KG-OSH", 2 * seed + 1),
                new MemoryRegister("KG-HQ", 2 * seed + 2),
                new Random(seed));
    }

    void run() {
        for (int i = 0; i < ACTS; i++) {
            MemoryRegister at = random.nextBoolean() ? post : headquarters;
            switch (random.nextInt(8)) {
                case 0, 1 -> change(at);
                case 2 -> close(at);
                case 3 -> reopen(at);
                case 4, 5 -> report(at);
                case 6 -> headquarters.importFrom(post);
                default -> post.importFrom(headquarters);
            }
        }
    }

    private static OperationService operations(MemoryRegister at) {
        var period = ReportPeriod.days(FIRST, FIRST.plusDays(60), ZoneOffset.UTC);
        var now = OffsetDateTime.parse("2026-11-24T10:00:00Z");
        return new OperationService(
                at.storage(),
                at.register(),
                at.session(),
                at.idSource(),
                code -> OperationSummary.of(code, period, now, List.of(), Coverage.Sources.NONE));
    }

    private OpenOperation any(MemoryRegister at) {
        return operations(at).open(CODES.get(random.nextInt(CODES.size()))).orElseThrow();
    }

    private void change(MemoryRegister at) {
        OpenOperation seen = any(at);
        if (!seen.log().isClosed()) {
            Operation changed =
                    RecordKind.OPERATION
                            .shape()
                            .with(seen.operation(), "/title/stage", "stage " + random.nextInt(4));
            Operation dated =
                    RecordKind.OPERATION
                            .shape()
                            .with(changed, "/last", FIRST.plusDays(random.nextInt(60)));
            operations(at).change(seen, RecordKind.OPERATION.shape().with(dated, "/first", FIRST));
        }
    }

    private void close(MemoryRegister at) {
        OpenOperation seen = any(at);
        if (!seen.log().isClosed() && seen.isDated()) {
            operations(at).close(seen, "итоги подведены");
        }
    }

    private void reopen(MemoryRegister at) {
        OpenOperation seen = any(at);
        if (seen.log().isClosed()) {
            operations(at).reopen(seen, "letter No. " + random.nextInt(4));
        }
    }

    private void report(MemoryRegister at) {
        OpenOperation seen = any(at);
        LocalDate day = FIRST.plusDays(random.nextInt(2));
        if (!seen.log().isClosed() && seen.operation().contains(day)) {
            String station = random.nextBoolean() ? "KG-OSH" : "KG-HQ";
            operations(at)
                    .enterDay(
                            new OperationDay(
                                    seen.code(),
                                    station,
                                    day,
                                    (long) random.nextInt(4),
                                    (long) random.nextInt(4),
                                    null,
                                    null));
        }
    }
}
