package rubezh.cli.demo;

import static rubezh.cli.demo.DemoCourier.check;
import static rubezh.cli.demo.DemoRecords.number;

import module java.base;

import rubezh.cli.input.TakenValues;
import rubezh.domain.quantity.Amount;
import rubezh.journal.ConflictDecisions;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.conflict.ContestedRecord;

/** Conflict between a post and headquarters, and its settlement. */
final class DemoConflict {
    private final DemoCourier courier;
    private final DemoRecords records;
    private final DemoLaptop headquarters;
    private final DemoLaptop first;

    DemoConflict(
            DemoCourier courier, DemoRecords records, DemoLaptop headquarters, DemoLaptop post) {
        this.courier = courier;
        this.records = records;
        this.headquarters = headquarters;
        this.first = post;
    }

    /** Two stations change one amount unseen by each other; a supervisor decides. */
    void run(UUID recordId) {
        courier.tell("conflict");
        change(first, recordId, "1.402 KGM");
        change(headquarters, recordId, "1.452 KGM");
        courier.carry(first, headquarters);
        Register register = headquarters.asSupervisor().register();
        OpenRecord contested = register.open(recordId).orElseThrow();
        check(1, contested.view().conflicts().size());
        String number = number(headquarters, recordId);
        courier.tell("contested", number, headquarters.code());
        var sides = ContestedRecord.of(contested, register.history(recordId), headquarters.code());
        var taken = new TakenValues(sides, number).of(List.of("theirs"), List.of());
        String reason = courier.text("settle.reason");
        DemoRecords.check(register.resolve(contested, ConflictDecisions.of(taken), reason));
        courier.tell("settled", number, records.amount(headquarters, recordId), reason);
        courier.carry(headquarters, first);
        OpenRecord settled = first.asSupervisor().register().open(recordId).orElseThrow();
        check(0, settled.view().conflicts().size());
    }

    private void change(DemoLaptop at, UUID recordId, String amount) {
        records.change(at, recordId, Amount.of(amount), courier.text("change.reason"));
        courier.tell("changed", number(at, recordId), at.code(), records.amount(at, recordId));
    }
}
