/** Papers made from the register as a whole: its book, the packages in store, a stocktaking. */
@NullMarked
package rubezh.report.register;

import org.jspecify.annotations.NullMarked;
