package org.gongbao.gazette;

/** Documents were added, changed or withdrawn, and the transaction is committed. */
record CorpusChanged() {}
