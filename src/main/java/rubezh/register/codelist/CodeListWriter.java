package rubezh.register.codelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.review.StepAuthor;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.json.CodeListShape;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RevisionSigner;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.revision.UnwritableRecordException;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.security.Session;
import rubezh.text.Fault;

/** Writes changes of code lists; what a newer program wrote there stays. */
final class CodeListWriter {
    private final RevisionWriter writer;
    private final Session session;
    private final IdSource idSource;

    CodeListWriter(RevisionWriter writer, Session session, IdSource idSource) {
        this.writer = writer;
        this.session = session;
        this.idSource = idSource;
    }

    List<Revision> revisionsOf(CodeListId list) {
        return writer.revisionsOf(CodeListShape.idOf(list));
    }

    /** Writes changes in one revision. */
    void write(CodeListId list, List<EntryChange> changes) {
        try {
            writer.append(chain -> {
                add(chain, list, changes);
                return true;
            });
        } catch (UnwritableRecordException e) {
            throw new Fault(
                    e,
                    Fault.Exit.FINDINGS,
                    e.violation().code(),
                    e.violation().arguments().toArray());
        }
    }

    private void add(RevisionSigner chain, CodeListId list, List<EntryChange> changes) {
        UUID recordId = CodeListShape.idOf(list);
        List<Revision> known = writer.revisionsOf(recordId);
        RecordView view = known.isEmpty() ? null : RevisionMerger.view(known);
        Map<String, Object> raw = view == null ? Map.of() : view.body();
        CodeListRecord record = CodeListShape.SHAPE.read(raw).record();
        Map<String, Object> old = CodeListShape.SHAPE.write(record);
        Map<String, Object> now = CodeListShape.SHAPE.write(with(record, list, changes));
        Map<String, Object> body = ValueTree.apply(raw, ValueTree.difference(old, now), now);
        List<RevisionId> parents = view == null ? List.of() : view.parents();
        RevisionWriter.add(
                chain,
                new RevisionSigner.RevisionContent(
                        new Revision.Subject(recordId, CodeListShape.KIND, CodeListShape.SCHEMA),
                        writer.act(RevisionKind.PUT, null),
                        parents,
                        body,
                        ValueTree.difference(raw, body)));
    }

    private CodeListRecord with(CodeListRecord record, CodeListId list, List<EntryChange> changes) {
        var all = new ArrayList<>(record.changes());
        int pos = all.stream().mapToInt(EntryChange::pos).max().orElse(0);
        for (EntryChange change : changes) {
            all.add(change.as(idSource.ids().get(), ++pos, author()));
        }
        return new CodeListRecord(list.file(), all);
    }

    private StepAuthor author() {
        Officer officer = session.officer();
        return new StepAuthor(
                officer.name().isEmpty() ? null : officer.name(),
                officer.rank().isEmpty() ? null : officer.rank(),
                officer.roles().stream().map(Role::code).sorted().toList());
    }
}
