package rubezh.store.projection;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.register.SeizureRow;
import rubezh.store.SeededStationTest;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Traces are named in the list, not shown as a mass of nothing. */
@LongTest
final class TraceRowTest extends SeededStationTest {
    /** A line of traces has no mass, and one beside it keeps its own. */
    @Test
    void tracesAreKnownInTheListAsOnPapers() {
        Seizure seizure = Seizures.complete();
        String method = "/items/" + seizure.items().getFirst().id() + "/weighing/method";
        Object traces = SeizureShape.SHAPE.leaf(method, "TRC").orElseThrow();
        seeder.put(new UUID(1, 1), SeizureShape.SHAPE.with(seizure, method, traces));
        seeder.put(new UUID(1, 2), seizure);
        List<SeizureRow> rows = station.catalogue().page(Query.ALL, 0, 10);
        assertThat(rows.stream().map(row -> shown(row, Language.RU)))
                .hasSize(2)
                .containsOnlyOnce("следы");
        assertThat(rows.stream().map(row -> shown(row, Language.EN))).containsOnlyOnce("traces");
    }

    private static String shown(SeizureRow row, Language language) {
        SeizureRow.Item item = row.items().getFirst();
        var format = DomainFormat.onScreen(Messages.in(language), ReferenceReader.builtIn());
        return String.valueOf(format.goods(item.amount(), item.traces()));
    }
}
