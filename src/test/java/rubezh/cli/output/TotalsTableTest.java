package rubezh.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.cli.option.Grouping;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Totals;
import rubezh.format.DomainFormat;
import rubezh.register.TotalsRow;
import rubezh.store.file.TestStations;
import rubezh.table.DataTable;
import rubezh.table.DataTable.Cell;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Figures of the totals on the command line. */
class TotalsTableTest {
    private static final DomainFormat FORMAT =
            DomainFormat.onScreen(Messages.in(Language.EN), TestStations.REFERENCE);

    @Test
    void aColumnOfMassesHasEquallyManyDecimals() {
        var rows = List.of(row("OPI-HER", "1.5 KGM"), row("OPI-OPI", "20.25 GRM", "4 U2"));
        var all = List.of(new TotalsRow(List.of(), 2, sum("1520.25 GRM", "4 U2"), 2));
        DataTable table =
                new TotalsTable(List.of(Grouping.SUBSTANCE), FORMAT, "cli.totals.all")
                        .of(rows, all, Map.of());
        assertThat(column(table))
                .extracting(Cell::text)
                .containsExactly("1.50000", "0.02025", "1.52025");
        assertThat(column(table))
                .extracting(Cell::machine)
                .containsExactly("1.500", "0.02025", "1.52025");
    }

    private static List<Cell> column(DataTable table) {
        return table.rows().stream().map(cells -> cells.get(2)).toList();
    }

    private static TotalsRow row(String substance, String... amounts) {
        return new TotalsRow(List.of(substance), 1, sum(amounts), 1);
    }

    private static Totals sum(String... amounts) {
        return Arrays.stream(amounts)
                .map(amount -> Amount.of(amount).quantity())
                .reduce(Totals.NONE, Totals::plus, Totals::plus);
    }
}
