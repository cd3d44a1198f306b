package rubezh.cli.demo;

import static rubezh.domain.seizure.SeizureFields.EVIDENCE_ATTACHMENTS;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.domain.seizure.SeizureFields.ITEMS_AMOUNT;

import module java.base;

import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.Register;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult;
import rubezh.session.OpenRegister;
import rubezh.table.Operation2009;
import rubezh.text.Fault;
import rubezh.text.Messages;

/** Records cases of the 2009 operation, one after another, and changes their first amount. */
final class DemoRecords {
    private static final String PICTURE = "/rubezh/icon/rubezh-256.png";

    private final Messages messages;
    private int cases;

    DemoRecords(Messages messages) {
        this.messages = messages;
    }

    /** Records the next case; returns its record. */
    UUID record(DemoLaptop at) {
        return save(at, next(at));
    }

    /** Records the next case with a picture, for which the sign of the program stands. */
    UUID recordWithPicture(DemoLaptop at) {
        Register register = at.asSupervisor().register();
        Seizure seizure = next(at);
        try (InputStream in =
                Objects.requireNonNull(DemoRecords.class.getResourceAsStream(PICTURE))) {
            Attachment line = register.attach(in.readAllBytes(), "rubezh-256.png");
            String pointer = EVIDENCE_ATTACHMENTS.pointer() + "/" + line.id();
            return save(at, SeizureShape.SHAPE.with(seizure, pointer, line));
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-003", PICTURE);
        }
    }

    private Seizure next(DemoLaptop at) {
        OpenRegister open = at.asSupervisor();
        return Operation2009.read(open.reference(), open.register()::newLineId).get(cases++);
    }

    private static UUID save(DemoLaptop at, Seizure seizure) {
        Register register = at.asSupervisor().register();
        UUID recordId = register.newRecordId();
        check(register.record(SaveRequest.ofNew(recordId, seizure, SaveIntent.TAKE_OVER)));
        return recordId;
    }

    /** Changes the first amount of a record for a reason. */
    void change(DemoLaptop at, UUID recordId, Amount amount, String reason) {
        OpenRegister open = at.asSupervisor();
        OpenRecord seen = open.register().open(recordId).orElseThrow();
        Seizure changed = SeizureShape.SHAPE.with(seen.seizure(), amountOf(seen), amount);
        check(
                open.register()
                        .record(
                                SaveRequest.ofChange(seen, changed, SaveIntent.SAVE)
                                        .withReason(reason, Set.of())));
    }

    /** Returns the first amount of a record in words. */
    String amount(DemoLaptop at, UUID recordId) {
        OpenRegister open = at.asSupervisor();
        OpenRecord record = open.register().open(recordId).orElseThrow();
        return DomainFormat.onScreen(messages, open.reference())
                .value(SeizureShape.SHAPE.get(record.seizure(), amountOf(record)));
    }

    private static String amountOf(OpenRecord record) {
        UUID item = record.seizure().items().getFirst().id();
        return ITEMS_AMOUNT.in(ITEMS.pointer() + "/" + item);
    }

    /** Returns the number of a case. */
    static String number(DemoLaptop at, UUID recordId) {
        OpenRecord record = at.asSupervisor().register().open(recordId).orElseThrow();
        return String.valueOf(record.seizure().header().number());
    }

    /** Ends the demonstration if something was not saved. */
    static void check(SaveResult result) {
        if (!(result instanceof SaveResult.Saved)) {
            throw new Fault(Fault.Exit.UNVERIFIED, "DRL-003", "Saved", result);
        }
    }
}
