package rubezh.app;

import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;

import module java.base;

import rubezh.bundle.transfer.RecordIndex;
import rubezh.register.Catalogue;
import rubezh.register.Query;

/** Finds records to export in the lists of a register. */
public record CatalogueRecords(Catalogue catalogue) implements RecordIndex {
    @Override
    public List<UUID> numbered(Set<String> numbers) {
        return catalogue.ids(Query.ALL.where(HEADER_NUMBER, numbers));
    }

    @Override
    public Set<UUID> ofOperation(String code) {
        return catalogue.recordsOf(code);
    }

    @Override
    public Set<UUID> started(OffsetDateTime from, OffsetDateTime before) {
        return catalogue.recordsStarted(from, before);
    }

    @Override
    public Set<UUID> meantFor(String station) {
        return catalogue.meantFor(station);
    }
}
