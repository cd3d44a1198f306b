package rubezh.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.reference.Code.Handling;
import rubezh.domain.reference.Code.OperationCode;
import rubezh.domain.reference.Code.PersonRole;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.reference.Code.Stage;
import rubezh.domain.reference.Code.Substance;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Concealment;
import rubezh.domain.seizure.Conveyance;
import rubezh.domain.seizure.Detection;
import rubezh.domain.seizure.Event;
import rubezh.domain.seizure.Narrative;
import rubezh.domain.seizure.Parties;
import rubezh.domain.seizure.Person;
import rubezh.domain.seizure.Place;
import rubezh.domain.seizure.Route;
import rubezh.domain.seizure.SeizedItem;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.domain.summary.DailySummary;
import rubezh.domain.summary.Period;
import rubezh.domain.summary.Recorded;

/** A station day to print: four cases that count and three that do not. */
final class Papers {
    static final ZoneId OSH = ZoneId.of("Asia/Bishkek");
    static final Period DAY =
            Period.stationDay(LocalDate.of(2026, 11, 23), LocalTime.of(8, 0), OSH);
    static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-24T08:12:00+06:00");

    private Papers() {}

    static Issue issue(boolean training) {
        return new Issue(
                "24-11/1",
                new Label("Государственная таможенная служба", "State Customs Service"),
                MORNING,
                new Signatory(
                        new Label("ст. инспектор", "senior inspector"),
                        new Label("Асанов А. К.", "Asanov A. K.")),
                new Signatory(
                        new Label("руководитель", "head of post"),
                        new Label("Токтогулова Н. Б.", "Toktogulova N. B.")),
                new Handling("H1"),
                1,
                training);
    }

    static DailySummary day() {
        var records = new ArrayList<Recorded>();
        records.add(recorded(acid(), "r1", null));
        records.add(recorded(tramadol(), "r2", null));
        records.add(recorded(heroin("KG-KAR-A-2026-000087", "16:13", "0.810"), "r3", null));
        records.add(recorded(heroin("KG-DOS-A-2026-000122", "19:26", "4.080"), "r4", null));
        Seizure draft = with(heroin("KG-DOS-A-2026-000123", "21:00", "1.2"), Status.DRAFT);
        records.add(recorded(draft, "", null));
        Seizure returned = with(heroin("KG-AKZ-B-2026-000061", "22:00", "0.3"), Status.RETURNED);
        records.add(recorded(returned, "r5", "не указаны понятые"));
        Seizure disputed = heroin("KG-AKZ-B-2026-000060", "23:00", "0.5");
        records.add(new Recorded(disputed, "r6", 2, true, null));
        return DailySummary.of(DAY, MORNING, records);
    }

    static DailySummary nothing() {
        return DailySummary.of(DAY, MORNING, List.of());
    }

    private static Recorded recorded(Seizure seizure, String revision, @Nullable String remark) {
        return new Recorded(seizure, revision, 2, false, remark);
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

    static SeizedItem item(String substance, String amount, String stage) {
        return new SeizedItem(
                new UUID(1, amount.hashCode()),
                1,
                new Substance(substance),
                null,
                Amount.of(amount),
                1,
                new Stage(stage));
    }

    static Seizure seizure(
            String number, String time, String route, String found, SeizedItem... items) {
        OffsetDateTime start = OffsetDateTime.parse("2026-11-23T" + time + ":00+06:00");
        String post = number.substring(0, 6);
        List<String> ends = List.of(route.split(" ", -1));
        List<String> words = List.of(found.split(" ", -1));
        return new Seizure(
                new CaseHeader(
                        number,
                        Status.SUBMITTED,
                        new OperationCode("BARRIER-2024"),
                        post,
                        new Handling("H1")),
                new Event(start, null, null),
                new Place(Country.of("KG"), Post.of(post), null),
                new Route(Country.of(ends.getFirst()), List.of(), Country.of(ends.getLast())),
                List.of(new Conveyance(new UUID(2, 2), 1, null, null, null)),
                new Detection(null, words.stream().skip(1).map(DetectionMeans::new).toList()),
                List.of(items),
                new Concealment(new ConcealmentPlace(words.getFirst()), null, null),
                new Parties(List.of(driver())),
                new Narrative(null, null));
    }

    private static Person driver() {
        return new Person(
                new UUID(3, 3),
                1,
                new PersonRole("DRV"),
                "Саидов",
                null,
                Country.of("KG"),
                null,
                40);
    }

    static Seizure with(Seizure seizure, Status status) {
        CaseHeader header = seizure.header();
        return new Seizure(
                new CaseHeader(
                        header.number(),
                        status,
                        header.operation(),
                        header.station(),
                        header.handling()),
                seizure.event(),
                seizure.place(),
                seizure.route(),
                seizure.conveyances(),
                seizure.detection(),
                seizure.items(),
                seizure.concealment(),
                seizure.parties(),
                seizure.narrative());
    }
}
