-- Between Markdown and Word or PDF: what the web page does with a document's Markdown, these do too.

-- Bold text in brackets is a gap that somebody must fill.
function Strong(strong)
  local text = pandoc.utils.stringify(strong)
  if text:sub(1, 1) == "[" and text:sub(-1) == "]" then
    if FORMAT == "typst" then
      return { pandoc.RawInline("typst", "#gap["), strong, pandoc.RawInline("typst", "]") }
    end
    return pandoc.Span(strong, pandoc.Attr("", { "mark" }))
  end
end

-- Added words are underlined.
function Span(span)
  if span.classes:includes("underline") then
    return pandoc.Underline(span.content)
  end
end

-- A link that the page would not follow is its words.
function Link(link)
  local target = link.target:lower()
  if not (target:match("^https?://[^/\\]") or target:match("^mailto:[^/\\]") or target:match("^#")) then
    return link.content
  end
end

-- A picture would come from outside the document: its words stand in its place.
function Image(image)
  return image.caption
end

-- HTML is text: nobody's words are dropped because they look like a tag.
function RawInline(raw)
  if raw.format == "html" then
    return pandoc.Str(raw.text)
  end
end

function RawBlock(raw)
  if raw.format == "html" then
    -- but for a comment, such as one that names a picture which only the web page has
    return raw.text:match("^<!%-%-.*%-%->%s*$") and {} or pandoc.Para(pandoc.Str(raw.text))
  end
end

-- A table is as wide as the page, its columns as wide as their texts ask for, its header row in bold.
local LONGEST = 48

function Table(tbl)
  local widths, total = {}, 0
  local function measure(row)
    for i, cell in ipairs(row.cells) do
      local text = pandoc.utils.stringify(cell.contents)
      local length = math.min(LONGEST, utf8.len(text) or 0)
      for word in text:gmatch("%S+") do length = math.max(length, (utf8.len(word) or 0) + 3) end
      widths[i] = math.max(widths[i] or 6, length)
    end
  end
  for _, row in ipairs(tbl.head.rows) do
    measure(row)
    for _, cell in ipairs(row.cells) do
      cell.contents = cell.contents:walk({
        Plain = function(plain) return pandoc.Plain({ pandoc.Strong(plain.content) }) end,
      })
    end
  end
  for _, body in ipairs(tbl.bodies) do
    for _, row in ipairs(body.body) do measure(row) end
  end
  for _, width in ipairs(widths) do total = total + width end
  for i, spec in ipairs(tbl.colspecs) do tbl.colspecs[i] = { spec[1], (widths[i] or 6) / total } end
  return tbl
end
