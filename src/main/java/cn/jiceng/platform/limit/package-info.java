/**
 * What a request may cost: every limit, and how documents are measured before they are validated and run.
 * Documents that passed are kept, so a known one is not measured again.
 */
@NullMarked
package cn.jiceng.platform.limit;

import org.jspecify.annotations.NullMarked;
