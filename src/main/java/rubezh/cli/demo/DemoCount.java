package rubezh.cli.demo;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import rubezh.domain.quantity.Amount;
import rubezh.domain.quantity.Totals;
import rubezh.domain.seizure.goods.SeizedItem;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.session.OpenRegister;

/**
 * What a register holds.
 *
 * @param cases number of its cases
 * @param totals sums of their goods
 * @param digest hash over the ids of its revisions
 */
record DemoCount(long cases, Totals totals, String digest) {
    /** Returns what the lists say. */
    static DemoCount ofLists(OpenRegister open) {
        Register register = open.register();
        return new DemoCount(
                register.catalogue().count(Query.ALL),
                register.catalogue().totals(Query.ALL, List.of()).getFirst().totals(),
                register.digest().shortForm());
    }

    /** Returns what the records say, opened and added up one by one. */
    static DemoCount ofRecords(OpenRegister open) {
        Register register = open.register();
        long cases = 0;
        Totals totals = Totals.NONE;
        for (UUID recordId : register.catalogue().ids(Query.ALL)) {
            cases++;
            var items = register.open(recordId).orElseThrow().seizure().items();
            for (Amount amount :
                    items.stream().map(SeizedItem::amount).filter(Objects::nonNull).toList()) {
                totals = totals.plus(amount.quantity());
            }
        }
        return new DemoCount(cases, totals, register.digest().shortForm());
    }
}
