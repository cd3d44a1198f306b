package rubezh.domain.seizure.goods;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Amount;
import rubezh.domain.reference.Code.Packaging;
import rubezh.domain.reference.GoodsCode.WeighingMethod;
import rubezh.domain.seizure.field.MaxLength;
import rubezh.domain.seizure.field.Open;

/**
 * Packing, weighing and counting of a line.
 *
 * @param gross gross amount (G08)
 * @param tare weight of the packaging (G09)
 * @param method method of establishing the quantity (G10)
 * @param scale number of the scale (G11)
 * @param scaleChecked last day of the validity of its verification (G11)
 * @param pieces number of pieces, in addition to the mass (G12)
 * @param pieceMass mass of one piece (G13)
 * @param packaging package type (P01)
 * @param wrapping inner wrapping, layers (P03)
 */
public record Weighing(
        @Open @Nullable Amount gross,
        @Open @Nullable Amount tare,
        @Open @Nullable WeighingMethod method,
        @Open @MaxLength(40) @Nullable String scale,
        @Open @Nullable LocalDate scaleChecked,
        @Open @Nullable Integer pieces,
        @Open @Nullable Amount pieceMass,
        @Open @Nullable Packaging packaging,
        @Open @Nullable String wrapping) {}
