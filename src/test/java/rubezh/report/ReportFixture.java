package rubezh.report;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.ReportPeriod;
import rubezh.domain.summary.SeizureSnapshot;
import rubezh.json.SeizureBuilder;
import rubezh.json.SeizureShape;
import rubezh.report.RegisterState.ExchangeTotals;
import rubezh.report.ReportIssue.Signatory;

/** A station day with four cases that count and three that do not. */
public final class ReportFixture {
    static final ZoneId OSH = ZoneId.of("Asia/Bishkek");
    static final ReportPeriod DAY =
            ReportPeriod.stationDay(LocalDate.of(2026, 11, 23), LocalTime.of(8, 0), OSH);
    public static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-24T08:12:00+06:00");

    private ReportFixture() {}

    public static ReportIssue issue(boolean training) {
        return new ReportIssue(
                "2026-11-23/1",
                null,
                1,
                "KG-DOS",
                new BilingualText("Государственная таможенная служба", "State Customs Service"),
                null,
                MORNING,
                new Signatory(
                        new BilingualText("ст. инспектор", "senior inspector"),
                        new BilingualText("Асанов А. К.", "Asanov A. K.")),
                new Signatory(
                        new BilingualText("руководитель", "head of post"),
                        new BilingualText("Токтогулова Н. Б.", "Toktogulova N. B.")),
                new RegisterState(training, 0, 0, List.of(), new ExchangeTotals(0, 0)),
                null);
    }

    public static DailySummary dailySummary() {
        var records = new ArrayList<SeizureSnapshot>();
        records.add(recorded(acid(), "r1", null));
        records.add(recorded(tramadol(), "r2", null));
        records.add(recorded(heroin("KG-KAR-A-2026-000087", "16:13", "0.810"), "r3", null));
        records.add(recorded(heroin("KG-DOS-A-2026-000122", "19:26", "4.080"), "r4", null));
        Seizure draft = with(heroin("KG-DOS-A-2026-000123", "21:00", "1.2"), Status.DRAFT);
        records.add(recorded(draft, "", null));
        Seizure returned = with(heroin("KG-AKZ-B-2026-000061", "22:00", "0.3"), Status.RETURNED);
        records.add(recorded(returned, "r5", "не указаны понятые"));
        Seizure disputed = heroin("KG-AKZ-B-2026-000060", "23:00", "0.5");
        records.add(new SeizureSnapshot(disputed, "r6", 2, Set.of(ExclusionReason.CONFLICT), null));
        return DailySummary.of(DAY, MORNING, records, Coverage.Sources.NONE);
    }

    /** The same day with cases of other goods, one of them in units that drugs use too. */
    static DailySummary withGoods() {
        var records = new ArrayList<>(dailySummary().selection().cases());
        records.addAll(goods());
        return DailySummary.of(DAY, MORNING, records, Coverage.Sources.NONE);
    }

    static List<SeizureSnapshot> goods() {
        return List.of(
                recorded(
                        seizure(
                                "KG-DOS-A-2026-000130",
                                "12:10",
                                "KG KZ",
                                "CGO PHY",
                                goods("TOB-CIG", "20000 STK"),
                                goods("TOB-NAS", "2.5 KGM")),
                        "r7",
                        null),
                recorded(
                        seizure(
                                "KG-DOS-A-2026-000131",
                                "12:40",
                                "KZ KG",
                                "FUE PHY",
                                goods("FUE-PET", "900 LTR")),
                        "r8",
                        null),
                recorded(money("KG-DOS-A-2026-000132", "300 H87", "30000", "USD"), "r9", null),
                recorded(money("KG-DOS-A-2026-000133", "5 H87", "250,50", "USD"), "r10", null));
    }

    private static Seizure money(String number, String notes, String sum, String currency) {
        SeizureBuilder line =
                goods("CUR-BNK", notes)
                        .set("category", "CUR")
                        .set("appearance.extras", List.of("CURR=" + currency, "SUM=" + sum));
        return seizure(number, "13:05", "KG KZ", "CLO PHY", line);
    }

    private static SeizureBuilder goods(String article, String amount) {
        return SeizureBuilder.line(new UUID(2, amount.hashCode()), 1)
                .set("substance", article)
                .set("amount", amount);
    }

    static DailySummary emptyDay() {
        return DailySummary.of(DAY, MORNING, List.of(), Coverage.Sources.NONE);
    }

    private static SeizureSnapshot recorded(
            Seizure seizure, String revision, @Nullable String remark) {
        return new SeizureSnapshot(
                seizure, revision, 2, ExclusionReason.of(seizure.header(), Set.of()), remark);
    }

    private static Seizure acid() {
        return seizure(
                "KG-DOS-A-2026-000120",
                "10:40",
                "UZ KG",
                "CGO PHY",
                item("PRE-AAN", "20 LTR", "SUSPECTED"));
    }

    private static Seizure tramadol() {
        return seizure(
                "KG-DOS-A-2026-000121",
                "11:58",
                "TJ RU",
                "FUE XRC",
                item("OPI-TRA", "606 U2", "SUSPECTED"),
                item("CAN-HRB", "0.155 KGM", "FIELD_TEST"));
    }

    static Seizure heroin(String number, String time, String kilograms) {
        return seizure(
                number,
                time,
                "TJ RU",
                "SPA DOG XRC",
                item("OPI-HER", kilograms + " KGM", "FIELD_TEST"));
    }

    static SeizureBuilder item(String substance, String amount, String stage) {
        return SeizureBuilder.line(new UUID(1, amount.hashCode()), 1)
                .set("substance", substance)
                .set("amount", amount)
                .set("packages", 1)
                .set("stage", stage);
    }

    static Seizure seizure(
            String number, String time, String route, String found, SeizureBuilder... items) {
        String post = number.substring(0, 6);
        List<String> ends = List.of(route.split(" ", -1));
        List<String> words = List.of(found.split(" ", -1));
        var builder =
                new SeizureBuilder()
                        .set("header.number", number)
                        .set("header.status", Status.SUBMITTED)
                        .set("header.operation", "BARRIER-2024")
                        .set("header.station", post)
                        .set("header.handling", "H1")
                        .set("event.start", "2026-11-23T" + time + ":00+06:00")
                        .set("place.country", "KG")
                        .set("place.post", post)
                        .set("route.departure", ends.getFirst())
                        .set("route.destination", ends.getLast())
                        .set("detection.means", words.subList(1, words.size()))
                        .set("concealment.place", words.getFirst())
                        .add("conveyances", SeizureBuilder.line(new UUID(2, 2), 1))
                        .add("parties.persons", driver());
        List.of(items).forEach(item -> builder.add("items", item));
        return builder.build();
    }

    private static SeizureBuilder driver() {
        return SeizureBuilder.line(new UUID(3, 3), 1)
                .set("role", "DRV")
                .set("surname", "Саидов")
                .set("citizenship", "KG")
                .set("age", 40);
    }

    static Seizure with(Seizure seizure, Status status) {
        return SeizureShape.SHAPE.with(seizure, "/header/status", status);
    }
}
