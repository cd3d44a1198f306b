package rubezh.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.domain.reference.CodeListId.PHYSICAL_FORMS;
import static rubezh.domain.reference.CodeListId.SUBSTANCES;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.view.ViewLine;
import rubezh.domain.view.ViewRecord;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.codelist.NewEntry;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;
import rubezh.register.view.SavedView;
import rubezh.register.view.SavedViews;
import rubezh.register.view.SharedView;

/** Code lists and shared views, into which all stations write, with a peer that writes anything. */
class SharedListAuthorityTest extends ThreeStationsFixture {
    @Test
    void aBuiltInCodeKeepsItsNameWhatAnotherStationCallsIt() {
        String name = owner.reference.list(SUBSTANCES).find("OPI-HER").orElseThrow().en();
        peer.codeLists.rename(
                SUBSTANCES, new EntryNames("OPI-HER", "Wheat flour", "Мука", List.of()), null);
        assertThat(peer.reference.list(SUBSTANCES).find("OPI-HER").orElseThrow().en())
                .as("at home it holds")
                .isEqualTo("Wheat flour");
        carry(peer, owner);
        assertThat(owner.reference.list(SUBSTANCES).find("OPI-HER").orElseThrow().en())
                .isEqualTo(name);
        headquarters.codeLists.rename(
                SUBSTANCES, new EntryNames("OPI-HER", "Heroin base", "Героин", List.of()), null);
        carry(headquarters, owner);
        assertThat(owner.reference.list(SUBSTANCES).find("OPI-HER").orElseThrow().en())
                .isEqualTo("Heroin base");
    }

    @Test
    void aCodeThatHeadquartersAddedKeepsItsNameWhoeverAddsItToo() {
        headquarters.codeLists.add(PHYSICAL_FORMS, entry("Nitazene"));
        carry(headquarters, owner);
        for (EntryChange change :
                List.of(
                        EntryChange.adding(named("Wheat flour"), List.of(), null, null),
                        EntryChange.renaming(named("Oat flour"), null))) {
            addAnew(change);
        }
        carry(peer, owner);
        assertThat(owner.reference.list(PHYSICAL_FORMS).find("KG-NEW").orElseThrow().en())
                .isEqualTo("Nitazene");
        carry(headquarters, peer);
        peer.codeLists.rename(PHYSICAL_FORMS, named("At home"), null);
        assertThat(peer.reference.list(PHYSICAL_FORMS).find("KG-NEW").orElseThrow().en())
                .isEqualTo("At home");
    }

    private static EntryNames named(String name) {
        return new EntryNames("KG-NEW", name, name, List.of());
    }

    private static NewEntry entry(String name) {
        return new NewEntry(named(name), new TreeMap<>(), null, null);
    }

    /** Writes a change of a code list that follows nothing, so that it comes first in order. */
    private void addAnew(EntryChange change) {
        var writer = forger("KG-EVL");
        var line = change.as(peer.id(), 1, peer.openStation.session().officer().asAuthor());
        var list = new CodeListRecord(PHYSICAL_FORMS.file(), List.of(line));
        UUID id = DerivedId.ofCodeList(PHYSICAL_FORMS);
        writer.run(chain ->
                writer.write(chain, RecordEdit.create(RecordKind.CODE_LIST, id).set(list), null));
    }

    @Test
    void aSharedViewStaysThatOfItsOwnerWhoeverListsIt() {
        owner.register.sharedViews().save(SavedViews.of("before", "opium"), true);
        SavedView shared = owner.register.sharedViews().save(SavedViews.of("ours", "heroin"), true);
        carry(owner, peer);
        var writer = forger("KG-EVL");
        share(shared.id(), writer, RecordEdit.create(RecordKind.VIEWS, DerivedId.VIEWS));
        var impostor = forger("KG-DOS");
        share(shared.id(), impostor, impostor.edit(RecordKind.VIEWS, DerivedId.VIEWS));
        carry(peer, headquarters);
        carry(owner, headquarters);
        assertThat(headquarters.register.sharedViews().others())
                .filteredOn(view -> view.view().id().equals(shared.id()))
                .extracting(SharedView::station, view -> view.view().search())
                .containsExactly(tuple("KG-DOS", "heroin"));
    }

    private static void share(UUID id, RevisionWriter writer, RecordEdit<ViewRecord> edit) {
        String conditions =
                "{\"codes\":{},\"columns\":[],\"descending\":true,\"preset\":\"ALL\",\"search\":\"flour\"}";
        var line = new ViewLine(id, 1, "theirs", conditions, null);
        writer.run(chain -> writer.write(chain, edit.set(new ViewRecord(List.of(line))), null));
    }
}
