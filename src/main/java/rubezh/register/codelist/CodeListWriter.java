package rubezh.register.codelist;

import java.util.ArrayList;
import java.util.List;
import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.reference.CodeListId;
import rubezh.journal.Revision;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.Session;

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
        return writer.revisionsOf(DerivedId.ofCodeList(list), RecordKind.CODE_LIST);
    }

    /** Writes changes in one revision. */
    void write(CodeListId list, List<EntryChange> changes) {
        writer.run(chain -> {
            RecordEdit<CodeListRecord> edit =
                    writer.edit(RecordKind.CODE_LIST, DerivedId.ofCodeList(list));
            writer.write(chain, edit.set(with(edit.record(), list, changes)), null);
        });
    }

    private CodeListRecord with(CodeListRecord record, CodeListId list, List<EntryChange> changes) {
        var all = new ArrayList<>(record.changes());
        int pos = all.stream().mapToInt(EntryChange::pos).max().orElse(0);
        for (EntryChange change : changes) {
            all.add(
                    change.as(
                            idSource.ids().get(),
                            ++pos,
                            RevisionWriter.stepAuthor(session.officer())));
        }
        return new CodeListRecord(list.file(), all);
    }
}
