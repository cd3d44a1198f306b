package rubezh.store.projection;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.store.OpenStation;
import rubezh.store.StationSeeder;
import rubezh.store.file.TestStations;

/** A registration mark is found however its parts are typed. */
final class PlateSearchTest {
    @TempDir Path root;

    private OpenStation station;

    @BeforeEach
    void open() {
        station = TestStations.create(root);
        Seizure complete = Seizures.complete();
        String line = "/conveyances/" + complete.conveyances().getFirst().id() + "/registration";
        var seeder = new StationSeeder(station);
        seeder.put(new UUID(1, 1), SeizureShape.SHAPE.with(complete, line, "01 KG 123-ABC"));
        seeder.put(new UUID(1, 2), SeizureShape.SHAPE.with(complete, line, "08KG777XYZ"));
    }

    @AfterEach
    void close() {
        station.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01KG123ABC",
                "01 KG 123 ABC",
                "01-kg-123-abc",
                "01 kg 123abc",
                "kg 123 ab",
                "123 АВС"
            })
    void blanksAndHyphensMakeNoDifference(String typed) {
        Query query = Query.ALL.matching(typed);
        assertThat(station.catalogue().page(query, 0, 10))
                .extracting(row -> row.recordId().getLeastSignificantBits())
                .containsExactly(1L);
        assertThat(station.catalogue().count(query)).isEqualTo(1);
        assertThat(station.catalogue().ids(query)).containsExactly(new UUID(1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08KG777XYZ", "08 KG 777 XYZ", "08-KG-777-XYZ", "KG 777 X", "777 xyz"})
    void aMarkThatWasTypedWithoutBlanksIsFoundWithThem(String typed) {
        assertThat(station.catalogue().page(Query.ALL.matching(typed), 0, 10))
                .extracting(row -> row.recordId().getLeastSignificantBits())
                .containsExactly(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02 KG 123 ABC", "01 KG 123 ABC -heroin", "01 KG 124"})
    void anotherMarkIsNotFound(String typed) {
        assertThat(station.catalogue().page(Query.ALL.matching(typed), 0, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heroin 777", "777 fuel"})
    void wordsBesideANumberStillMatchSeparately(String typed) {
        assertThat(station.catalogue().page(Query.ALL.matching(typed), 0, 10)).hasSize(1);
    }
}
