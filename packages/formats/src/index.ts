export {type DecodedText, decodeText} from "./decode.js"
export type {FileFormat} from "./files/file-format.js"
export type {DocumentFormat, ReadContext, ReadResult} from "./format.js"
export {formats} from "./formats.js"
export {convertStream, type Rescan, type StreamedGraph} from "./graph/convert-stream.js"
export type {Chunks} from "./graph/decode-stream.js"
export {type Decoding, decodeStream} from "./graph/decode-stream.js"
export {type EdgeFound, ElementSink} from "./graph/element-sink.js"
export {extractionOfGraph, type ImportedExtraction} from "./graph/extraction-of-graph.js"
export type {
  DrawnFile,
  GraphFormat,
  GraphPart,
  GraphSource,
  PartSources,
  Pieces,
} from "./graph/graph-format.js"
export {
  graphFormatNamed,
  graphFormatOfContent,
  graphFormatOfName,
  graphFormats,
} from "./graph/graph-formats.js"
export type {GraphIssue, GraphReading, ImportedGraph} from "./graph/graph-reading.js"
export type {EdgeOut, GraphShape, GraphWriter} from "./graph/graph-writer.js"
export {looksOf} from "./graph/picture.js"
export {readGraphml, type XmlLimits} from "./graph/read-graphml.js"
export type {NodeLook, NodeLooks, TableOptions} from "./graph-table.js"
export {writeGraphml} from "./graphml.js"
export {documentFromHtml} from "./html.js"
export {type JsonLine, streamJsonLines} from "./json-lines.js"
export {documentFromMarkdown} from "./markdown.js"
export {documentExtensions, fileFormats, openDocuments} from "./open-documents.js"
export {documentFromText, type TextFacts} from "./plain-text.js"
export {formatNamed, formatOfContent, formatOfSource, type ReadOptions, readDocuments} from "./read.js"
