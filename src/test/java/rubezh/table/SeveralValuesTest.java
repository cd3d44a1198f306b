package rubezh.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_ITEMS;
import static rubezh.domain.seizure.SeizureFields.CONCEALMENT_PLACE;
import static rubezh.domain.seizure.SeizureFields.DETECTION_MEANS;
import static rubezh.domain.seizure.SeizureFields.PLACE_DESCRIPTION;
import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.reference.Code.ConcealmentPlace;
import rubezh.domain.reference.Code.DetectionMeans;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.LineRef;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Cells of the list that stand for more than one field or value. */
final class SeveralValuesTest {
    private static final DomainFormat FORMAT =
            DomainFormat.onScreen(Messages.in(Language.EN), TestStations.REFERENCE);

    @TempDir Path root;

    @Test
    void aColumnShowsAllValuesOfACase() {
        try (OpenStation station = TestStations.create(root)) {
            new StationSeeder(station).put(new UUID(1, 1), severalPlaces());
            var paths = Stream.of(CONCEALMENT_PLACE, DETECTION_MEANS, CONCEALMENT_ITEMS);
            var table =
                    new SeizureListTable(
                            paths.map(FieldPath::path).toList(), _ -> Seizures.complete(), FORMAT);
            List<DataTable.Cell> cells =
                    table.cells(station.catalogue().page(Query.ALL, 0, 1).getFirst());
            assertThat(cells)
                    .extracting(DataTable.Cell::text)
                    .containsExactly(
                            "fuel tank, spare wheel", "detector dog, baggage X-ray", "1 Heroin, ?");
            assertThat(cells)
                    .extracting(DataTable.Cell::machine)
                    .containsExactly("FUE SPA", "DOG XRB", "1 ?");
        }
    }

    @Test
    void aPostThatIsNotInTheListIsNamedAsOnTheScreen() {
        var row =
                new SeizureRow(
                        new UUID(1, 1),
                        Map.of(
                                PLACE_POST.path(),
                                new Post("OTH"),
                                PLACE_DESCRIPTION.path(),
                                "airport Batken"),
                        List.of(),
                        SeizureRow.Indicators.NONE);
        var table =
                new SeizureListTable(List.of(PLACE_POST.path()), _ -> Seizures.complete(), FORMAT);
        assertThat(table.cells(row))
                .extracting(DataTable.Cell::machine, DataTable.Cell::text)
                .containsExactly(tuple("OTH", "airport Batken"));
    }

    private static Seizure severalPlaces() {
        String further = "/further/" + new UUID(0x0193_0000_0000_7000L, 0x9000_0000_0000_0001L);
        UUID goods = Seizures.complete().items().getFirst().id();
        var dog = new DetectionMeans("DOG");
        Map<String, Object> values =
                Map.of(
                        CONCEALMENT_PLACE.pointer(),
                        new ConcealmentPlace("FUE"),
                        "/concealment" + further + "/place",
                        new ConcealmentPlace("SPA"),
                        CONCEALMENT_ITEMS.pointer(),
                        List.of(new LineRef(goods), new LineRef(new UUID(1, 1))),
                        DETECTION_MEANS.pointer(),
                        List.of(dog),
                        "/detection" + further + "/means",
                        List.of(dog, new DetectionMeans("XRB")));
        Seizure seizure = Seizures.complete();
        for (var value : values.entrySet()) {
            seizure = SeizureShape.SHAPE.with(seizure, value.getKey(), value.getValue());
        }
        return seizure;
    }
}
