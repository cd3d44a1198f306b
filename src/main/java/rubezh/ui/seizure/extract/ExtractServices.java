package rubezh.ui.seizure.extract;

import module java.base;

import rubezh.bundle.Exchange;
import rubezh.domain.reference.ReferenceData;
import rubezh.format.DomainFormat;
import rubezh.register.Query;
import rubezh.register.Register;
import rubezh.table.extract.Extract;
import rubezh.table.extract.KnownLayouts;

/**
 * Services that extracts are made with.
 *
 * @param words returns the format of the texts in the file, in the language of the screen
 */
public record ExtractServices(
        Register register,
        Exchange exchange,
        KnownLayouts layouts,
        ReferenceData reference,
        Supplier<DomainFormat> words) {
    /**
     * Returns what may leave of the records of a query; not for the JavaFX thread.
     *
     * @param format format of the texts, taken on the JavaFX thread
     */
    Extract read(Query query, Extract.Columns chosen, DomainFormat format) {
        var source =
                new Extract.Source(
                        register.catalogue(),
                        id -> register.open(id).orElseThrow().seizure(),
                        reference,
                        format);
        return Extract.of(source, query, chosen);
    }
}
