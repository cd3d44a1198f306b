package rubezh.domain.receipt;

import module java.base;

/**
 * Receipt of a bundle with who signed it.
 *
 * @param receipt what it says
 * @param replica installation that signed it
 * @param station station of that installation, as its key is known here
 * @param at time of the import, by the clock of the importer
 * @param author login of the importer
 */
public record BundleReceipt(
        ReceiptRecord receipt, UUID replica, String station, OffsetDateTime at, String author) {
    /** Returns the name of the importer, his login if the receipt has none. */
    public String importer() {
        String name = receipt.by().name();
        return name == null ? author : name;
    }
}
