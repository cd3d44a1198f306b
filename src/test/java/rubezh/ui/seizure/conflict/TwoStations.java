package rubezh.ui.seizure.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureFields.ITEMS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult.Saved;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.seizure.model.SeizureContext;

/** Two stations that change one record unseen by each other, and what one of them shows of it. */
final class TwoStations {
    static final DomainFormat FORMAT =
            DomainFormat.onScreen(Messages.in(Language.EN), ReferenceReader.builtIn());

    final MemoryRegister here = new MemoryRegister("KG-OSH", 1);
    final MemoryRegister there = new MemoryRegister("KG-DOS", 2);
    final BackgroundWorker worker = new BackgroundWorker(Runnable::run);

    /** Enters a record at both stations. */
    UUID record() {
        UUID id = here.register().newRecordId();
        here.register().record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SAVE));
        there.importFrom(here);
        return id;
    }

    /** Changes a field at both stations, and lets each know of the other. */
    UUID conflict(String pointer, @Nullable Object ours, @Nullable Object theirs) {
        UUID id = record();
        edit(here, id, Map.of(pointer, Optional.ofNullable(ours)));
        edit(there, id, Map.of(pointer, Optional.ofNullable(theirs)));
        exchange();
        return id;
    }

    void exchange() {
        here.importFrom(there);
        there.importFrom(here);
    }

    void edit(MemoryRegister at, UUID id, String pointer, Object value) {
        edit(at, id, Map.of(pointer, Optional.of(value)));
    }

    private void edit(MemoryRegister at, UUID id, Map<String, Optional<Object>> values) {
        OpenRecord record = open(at, id);
        Seizure copy = record.seizure();
        for (var value : new TreeMap<>(values).entrySet()) {
            copy = SeizureShape.SHAPE.with(copy, value.getKey(), value.getValue().orElse(null));
        }
        assertThat(at.register().record(SaveRequest.ofChange(record, copy, SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
    }

    /** Adds a line of heroin; returns its pointer. */
    String addLine(MemoryRegister at, UUID id, String amount) {
        UUID line = at.register().newLineId();
        var tree = new TreeMap<String, Object>(SeizureShape.SHAPE.write(open(at, id).seizure()));
        var lines = new ArrayList<Object>((List<?>) tree.get(ITEMS.path()));
        lines.add(
                Map.of(
                        "id",
                        line.toString(),
                        "pos",
                        "9",
                        "substance",
                        "OPI-HER",
                        "amount",
                        amount));
        tree.put(ITEMS.path(), lines);
        OpenRecord record = open(at, id);
        Seizure copy = SeizureShape.SHAPE.read(tree).record();
        assertThat(at.register().record(SaveRequest.ofChange(record, copy, SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
        return ITEMS.pointer(line);
    }

    static OpenRecord open(MemoryRegister at, UUID id) {
        return at.register().open(id).orElseThrow();
    }

    SeizureContext context() {
        return new SeizureContext(
                here.register(), worker, here.idSource().clock(), SeizureShape.SHAPE);
    }

    ConflictDocument document(UUID id) {
        return new ConflictDocumentReader(context(), FORMAT).read(id).orElseThrow();
    }

    /** Returns a model of the decisions that shows a record. */
    ConflictDecisionModel decisions(UUID id) {
        var model = new ConflictDecisionModel(SeizureShape.SHAPE, () -> FORMAT);
        model.show(document(id));
        return model;
    }
}
